package dev.footnote.reading;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.retrieval.Hit;
import java.util.List;
import java.util.Optional;

/** Hits and readings made by hand. */
public final class Readings {

  private Readings() {}

  /** A reader that takes the first sentence of each passage as it was found, and is sure of it. */
  public static Reader asFound() {
    return (question, hits) ->
        hits.stream().map(hit -> sure(hit.part(), hit.passage(), hit.score())).toList();
  }

  /** The first sentence of a passage, which is surely an answer. */
  public static Reading sure(QuestionPart part, Passage passage, double score) {
    return of(part, passage.sentences().getFirst(), score, 0.9);
  }

  /** A sentence in which no model has read. */
  public static Reading of(QuestionPart part, Sentence sentence, double score, double probability) {
    return new Reading(part, sentence, Optional.empty(), score, probability);
  }

  /** A sentence whose short answer is these words of it. */
  public static Reading of(
      QuestionPart part, Sentence sentence, String shortAnswer, double score, double probability) {
    int start = sentence.span().start() + sentence.text().indexOf(shortAnswer);
    Span span = new Span(start, start + shortAnswer.length());
    return new Reading(part, sentence, Optional.of(span), score, probability);
  }

  /** A passage that was found, by whatever it may be. */
  public static Hit hit(QuestionPart part, Passage passage, double score) {
    return new Hit(part, passage, score, 0, 0);
  }

  /** The same for each of the passages, all of them alike. */
  public static List<Hit> hits(QuestionPart part, List<Passage> passages) {
    return passages.stream().map(passage -> hit(part, passage, 1)).toList();
  }
}
