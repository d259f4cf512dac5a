package dev.footnote.answer.generated;

import dev.footnote.answer.Citation;
import dev.footnote.answer.CitationVerifier;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.Term;
import dev.footnote.language.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the words of the passages that hold a sentence: the fewest neighbouring sentences of a
 * passage it names, else of several together, else of any other passage. A model's marks are hints;
 * the footnotes are ours.
 */
final class Evidence {

  private static final int LONGEST_QUOTE = 3;

  /**
   * A sentence of so many claims may draw on one sentence of a passage, of twice as many on two.
   */
  private static final int CLAIMS_PER_SENTENCE = 4;

  private final Question question;
  private final List<Passage> passages;
  private final CitationVerifier verifier;

  Evidence(Question question, List<Passage> passages, CitationVerifier verifier) {
    this.question = question;
    this.passages = passages;
    this.verifier = verifier;
  }

  /** Neighbouring sentences of a passage, and how many of a sentence's claims they share. */
  private record Quote(Passage passage, Span span, int sentences, long shared) {

    static final Comparator<Quote> SHORTEST =
        Comparator.comparingInt(Quote::sentences)
            .thenComparing(Comparator.comparingLong(Quote::shared).reversed());
  }

  /**
   * What was found.
   *
   * @param statement the sentence with footnotes numbered from 1, if something holds it
   * @param objection what is wrong with it otherwise
   */
  record Finding(Optional<Statement> statement, String objection) {}

  Finding find(SpokenSentence sentence) {
    List<Passage> named =
        sentence.marks().stream()
            .filter(mark -> mark >= 1 && mark <= passages.size())
            .map(mark -> passages.get(mark - 1))
            .toList();
    Set<String> claims = Term.claims(sentence.text());
    List<List<Quote>> candidates = new ArrayList<>(alone(claims, named));
    if (named.size() > 1) {
      candidates.add(
          named.stream()
              .flatMap(
                  passage ->
                      best(claims, passage).max(Comparator.comparingLong(Quote::shared)).stream())
              .toList());
    }
    candidates.addAll(alone(claims, passages));
    Optional<String> objection = Optional.empty();
    for (List<Quote> quotes : candidates) {
      Statement statement = statement(sentence.text(), quotes);
      Optional<String> found = verifier.objection(question, statement);
      if (found.isEmpty()) {
        return new Finding(Optional.of(statement), "");
      }
      objection = objection.or(() -> found);
    }
    return new Finding(Optional.empty(), objection.orElse("no passage says anything of it"));
  }

  /** Quotes that may hold the sentence by themselves, the shortest first. */
  private static List<List<Quote>> alone(Set<String> claims, List<Passage> passages) {
    return passages.stream()
        .flatMap(passage -> best(claims, passage))
        .sorted(Quote.SHORTEST)
        .map(List::of)
        .toList();
  }

  /** Of each length the quote that shares most. */
  private static Stream<Quote> best(Set<String> claims, Passage passage) {
    return IntStream.rangeClosed(
            1, Math.clamp(claims.size() / CLAIMS_PER_SENTENCE, 1, LONGEST_QUOTE))
        .mapToObj(
            length -> quotes(claims, passage, length).max(Comparator.comparingLong(Quote::shared)))
        .flatMap(Optional::stream)
        .filter(quote -> quote.shared > 0);
  }

  private static Stream<Quote> quotes(Set<String> claims, Passage passage, int length) {
    List<Sentence> sentences = passage.sentences();
    return IntStream.rangeClosed(0, sentences.size() - length)
        .mapToObj(
            first ->
                new Span(
                    sentences.get(first).span().start(),
                    sentences.get(first + length - 1).span().end()))
        .map(
            span ->
                new Quote(
                    passage, span, length, shared(claims, span.of(passage.article().text()))));
  }

  private static long shared(Set<String> claims, String text) {
    return Term.claims(text).stream().filter(claims::contains).count();
  }

  private static Statement statement(String text, List<Quote> quotes) {
    List<Citation> citations = new ArrayList<>();
    for (Quote quote : quotes) {
      citations.add(Citation.of(citations.size() + 1, quote.passage, quote.span));
    }
    return new Statement(text, citations);
  }
}
