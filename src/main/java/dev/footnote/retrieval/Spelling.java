package dev.footnote.retrieval;

import dev.footnote.retrieval.Words.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts words that no article knows right, where there is one they are likely to stand for. */
final class Spelling {

  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * The question with its unknown words replaced.
   *
   * @param nearest the known word that is spelled most like a stem, if there is any; empty for a
   *     stem that is known
   */
  static String correct(String question, Function<String, Optional<String>> nearest) {
    StringBuilder corrected = new StringBuilder(question);
    List<Term> terms = Words.of(question);
    for (Term term : terms.reversed()) {
      if (term.text().length() >= SHORTEST && !Words.isStopWord(term.text())) {
        nearest
            .apply(term.text())
            .ifPresent(word -> corrected.replace(term.start(), term.end(), word));
      }
    }
    return corrected.toString();
  }
}
