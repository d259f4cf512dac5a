package dev.footnote.evaluation.speed;

import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.speed.TwoEngines.Built;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An index of another engine, with the embedded engine as its peer. */
final class BesideEmbedded implements Work {

  /** What is looked at. */
  enum Aspect {
    BUILD,
    DISK,
    RETRIEVE,
    NEAREST
  }

  private static final int ROUNDS = 3;
  private static final int WARM_UP = 3;
  private static final int ASKED = 200;
  private static final int RETRIEVED = 16;
  private static final int BEST = 10;
  private static final String PEER = "peer: the embedded engine, in this process";

  private final Row row;
  private final Aspect aspect;
  private final TwoEngines engines;
  private final Subject subject;
  private final Made made;
  private final MadeCorpus corpus;

  BesideEmbedded(
      Row row, Aspect aspect, TwoEngines engines, Subject subject, Made made, MadeCorpus corpus) {
    this.row = row;
    this.aspect = aspect;
    this.engines = engines;
    this.subject = subject;
    this.made = made;
    this.corpus = corpus;
  }

  /** Finds what fits a question or a vector, best first. */
  @FunctionalInterface
  private interface Search<Q> {

    List<Hit> hits(Q query);

    /** What tells the best from others, each once. */
    default List<String> best(Q query) {
      return hits(query).stream().map(hit -> id(hit.passage())).distinct().limit(BEST).toList();
    }
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    try {
      Built built = engines.built(progress);
      progress.accept("measuring");
      Measurement measured =
          switch (aspect) {
            case BUILD -> build(built);
            case DISK -> disk(built);
            case RETRIEVE -> retrieve(built);
            case NEAREST -> nearest(built, progress);
          };
      return measured.noting("%,d passages".formatted(built.embedded().articles().passages()));
    } catch (IndexException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Measurement build(Built built) {
    double passages = built.embedded().articles().passages();
    return Measurement.of(passages / built.seconds())
        .against(passages / built.embeddedSeconds())
        .noting(PEER)
        .noting(
            "reading the files included, embedding not; once each, one after the other, after %,d passages to warm up"
                .formatted(TwoEngines.WARM_UP));
  }

  private static Measurement disk(Built built) throws IOException {
    return Measurement.of(built.other().bytes().getAsLong() / 1e6)
        .against(Footprint.disk(built.folder()))
        .noting(PEER + ", its folder")
        .noting("one copy, as it stands after the build; the cluster may keep several");
  }

  private Measurement retrieve(Built built) throws IOException, InterruptedException {
    Search<Question> ours = retriever(built.other().index());
    Search<Question> peer = retriever(built.embedded());
    Questions reader = new Questions(built.embedded().vocabulary());
    List<Question> questions = some(subject.questions()).stream().map(reader::read).toList();
    return measure(questions, ours, peer)
        .recalling(recall(questions, ours, peer::best))
        .beside("the question's vector alone", embedding(questions))
        .noting(
            "%d questions for %d passages each by words and vectors, each question's embedding included; recall: of the embedded engine's best %d"
                .formatted(questions.size(), RETRIEVED, BEST));
  }

  private Search<Question> retriever(PassageIndex index) {
    Retriever retriever = subject.retriever(index);
    return question -> retriever.retrieve(question, RETRIEVED);
  }

  private double embedding(List<Question> questions) {
    return new Latencies(timed(questions, question -> subject.embedder().question(question.text())))
        .p50();
  }

  private Measurement nearest(Built built, Consumer<String> progress)
      throws IOException, InterruptedException {
    List<float[]> queries = made.queries();
    Question any =
        new Questions(built.embedded().vocabulary()).read(subject.questions().getFirst());
    Search<float[]> ours = in(built.other().index(), any);
    Search<float[]> peer = in(built.embedded(), any);
    Measurement measured = measure(queries, ours, peer);
    Function<float[], List<String>> exact = exact(progress);
    double embedded = recall(queries, peer, exact);
    return measured
        .recalling(recall(queries, ours, exact))
        .noting("recall of the peer: %.4f".formatted(embedded))
        .noting(
            "vectors of real passages with Gaussian noise of %s of their length, %d questions' vectors with half of it, the best %d against an exact scan"
                .formatted(MadeVectors.NOISE, queries.size(), BEST));
  }

  private static Search<float[]> in(PassageIndex index, Question any) {
    return query -> index.nearest(any, query, BEST);
  }

  /** Finds the nearest by comparing all. */
  private Function<float[], List<String>> exact(Consumer<String> progress) {
    progress.accept("comparing with all");
    MadeVectors source = made.vectors(progress);
    List<String> ids = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    corpus.forEachIndexed(
        indexed -> {
          ids.add(id(indexed.passage()));
          vectors.add(source.of(indexed.embedded()));
        });
    ExactScan scan = new ExactScan(vectors.toArray(float[][]::new));
    return query -> scan.nearest(query, BEST).stream().map(ids::get).toList();
  }

  /** In turns, warm. */
  private static <Q> Measurement measure(List<Q> queries, Search<Q> ours, Search<Q> peer)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      timed(queries, ours::hits);
      timed(queries, peer::hits);
    }
    Turns turns =
        Turns.of(ROUNDS, () -> timed(queries, ours::hits), () -> timed(queries, peer::hits));
    return Measurement.of(turns.ours())
        .against(turns.peer().p50())
        .beside("the embedded engine's p99", turns.peer().p99())
        .noting(PEER + ", its p50; one asks at a time, in %d turns".formatted(ROUNDS));
  }

  private static <Q> List<Double> timed(List<Q> queries, Consumer<Q> search) {
    List<Double> milliseconds = new ArrayList<>();
    for (Q query : queries) {
      milliseconds.add(1000 * Turns.seconds(() -> search.accept(query)));
    }
    return milliseconds;
  }

  /** The share of the right ones that are found. */
  private static <Q> double recall(
      List<Q> queries, Search<Q> search, Function<Q, List<String>> exact) {
    return queries.parallelStream()
        .mapToDouble(
            query -> {
              Set<String> right = new HashSet<>(exact.apply(query));
              long found = search.best(query).stream().filter(right::contains).count();
              return right.isEmpty() ? 1 : (double) found / right.size();
            })
        .average()
        .orElse(0);
  }

  /** From all over. */
  private static List<String> some(List<String> questions) {
    int count = Math.min(ASKED, questions.size());
    return IntStream.range(0, count)
        .mapToObj(i -> questions.get((int) ((long) i * questions.size() / count)))
        .toList();
  }

  private static String id(Passage passage) {
    return passage.article().path() + " " + passage.number();
  }
}
