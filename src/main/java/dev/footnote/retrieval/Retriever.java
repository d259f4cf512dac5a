package dev.footnote.retrieval;

import dev.footnote.language.question.Question;
import java.util.List;

/** Finds the passages that may hold a question's answer. Implementations are thread-safe. */
@FunctionalInterface
public interface Retriever {

  /**
   * The best passages, best first. Ties are broken by article path, then by position.
   *
   * @param question what is asked
   * @param limit the most hits to return, at least 1
   * @return at most {@code limit} hits with scores that do not rise; empty if nothing fits
   */
  List<Hit> retrieve(Question question, int limit);
}
