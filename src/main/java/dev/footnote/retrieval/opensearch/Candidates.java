package dev.footnote.retrieval.opensearch;

import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.PassageIndex.Sought;
import dev.footnote.retrieval.opensearch.PassageSearch.Found;
import dev.footnote.retrieval.opensearch.PassageSearch.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may answer a question, in two calls: one for the best by keyword and by vector of all
 * its parts, one for the signal that what only one of them found lacks.
 *
 * @param perList the most passages to take from each ranking
 */
record Candidates(PassageSearch passages, Copies copies, int perList) {

  /** For each part, in order; see {@link dev.footnote.retrieval.PassageIndex#candidates}. */
  List<List<Hit>> of(Question question, List<Sought> parts) {
    List<Signals> signals = new ArrayList<>();
    List<Ranking> rankings = new ArrayList<>();
    for (Sought part : parts) {
      Signals one = new Signals(question, part);
      signals.add(one);
      rankings.addAll(one.rankings());
    }
    List<List<Found>> first = passages.best(rankings);
    List<Ranking> lacking = new ArrayList<>();
    for (int i = 0; i < signals.size(); i++) {
      signals.get(i).choose(first.subList(2 * i, 2 * i + 2));
      lacking.addAll(signals.get(i).lacking());
    }
    List<List<Found>> second = passages.best(lacking);
    List<List<Hit>> candidates = new ArrayList<>();
    for (int i = 0; i < signals.size(); i++) {
      candidates.add(signals.get(i).hits(second.subList(2 * i, 2 * i + 2)));
    }
    return candidates;
  }

  /** What is found for one part of a question. */
  private final class Signals {

    private final Question question;
    private final Sought part;
    private final float @Nullable [] vector;
    private final Map<String, Found> chosen = new LinkedHashMap<>();
    private final Map<String, Double> bm25 = new HashMap<>();
    private final Map<String, Double> nearness = new HashMap<>();

    Signals(Question question, Sought part) {
      this.question = question;
      this.part = part;
      this.vector = part.vector() == null ? null : part.vector().vector();
    }

    private Ranking byKeyword(int limit) {
      return passages.byKeyword(question, part.keywords(), limit);
    }

    private Ranking byVector(int limit) {
      return vector == null ? Ranking.NONE : passages.byVector(question, vector, limit);
    }

    /** Its first, by keyword and by vector. */
    List<Ranking> rankings() {
      return List.of(byKeyword(perList), byVector(perList));
    }

    /** Takes the best of both rankings, whose first are known. */
    void choose(List<List<Found>> first) {
      choose(first.getFirst(), this::byKeyword, bm25);
      choose(first.getLast(), this::byVector, nearness);
    }

    private void choose(
        List<Found> first, IntFunction<Ranking> ranking, Map<String, Double> scores) {
      note(first, scores);
      unread(
              () ->
                  copies.best(
                      limit ->
                          limit <= perList || first.size() < perList
                              ? first
                              : note(passages.best(ranking.apply(limit)), scores),
                      perList))
          .forEach(found -> chosen.putIfAbsent(found.id(), found));
    }

    private static List<Found> note(List<Found> found, Map<String, Double> scores) {
      found.forEach(passage -> scores.put(passage.id(), passage.score()));
      return found;
    }

    /** Asks for the signals that some of the chosen lack. */
    List<Ranking> lacking() {
      List<String> noBm25 = without(bm25);
      List<String> noVector = vector == null ? List.of() : without(nearness);
      return List.of(
          noBm25.isEmpty()
              ? Ranking.NONE
              : passages.byKeyword(
                  part.keywords(), List.of(Queries.withIds(noBm25)), noBm25.size()),
          noVector.isEmpty() || vector == null
              ? Ranking.NONE
              : passages.byVector(vector, noVector));
    }

    private List<String> without(Map<String, Double> scores) {
      return chosen.keySet().stream().filter(id -> !scores.containsKey(id)).toList();
    }

    /** The chosen with both signals; one that shares no word, or has no vector, has 0 for it. */
    List<Hit> hits(List<List<Found>> lacked) {
      note(lacked.getFirst(), bm25);
      note(lacked.getLast(), nearness);
      List<Found> all = List.copyOf(chosen.values());
      List<Hit> hits = all.stream().map(this::hit).toList();
      return unread(() -> copies.once(hits, all, part.part()));
    }

    private Hit hit(Found found) {
      Double near = nearness.get(found.id());
      return new Hit(
          part.part(),
          found.passage(),
          0,
          bm25.getOrDefault(found.id(), 0.0).floatValue(),
          near == null ? 0 : Queries.cosine(near));
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** What reads no file here, though it may elsewhere. */
  private static <T> T unread(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
