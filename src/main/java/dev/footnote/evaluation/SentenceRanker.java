package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import dev.footnote.retrieval.Hit;
import java.util.List;

/** Chooses sentences for a question, however little they may have to do with it. */
@FunctionalInterface
public interface SentenceRanker {

  /**
   * The sentences of {@code hits} that fit best, best first.
   *
   * @param question what is asked
   * @param hits the passages to choose from, best first
   */
  List<Citation> rank(String question, List<Hit> hits);
}
