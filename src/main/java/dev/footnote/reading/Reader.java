package dev.footnote.reading;

import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Hit;
import java.util.List;

/** Reads what was found, and tells which sentences answer. Implementations are thread-safe. */
public interface Reader {

  /**
   * The sentences that may answer, best first.
   *
   * @param question what is asked
   * @param hits what was found for it, best first
   * @return readings whose scores do not rise; a sentence may stand in several, each for another
   *     part of the question; empty if nothing was found
   */
  List<Reading> read(Question question, List<Hit> hits);
}
