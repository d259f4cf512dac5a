package dev.footnote.reading;

import java.util.List;

/**
 * A model that reads a question and a window of an article together and tells where the answer
 * stands, or that it is not there. Implementations are thread-safe.
 */
@FunctionalInterface
public interface SpanModel {

  /**
   * Reads a window.
   *
   * @param question what is asked
   * @param context what the window stands in, the outermost first: what its article is called, the
   *     headings above it, who speaks; a model that was not taught on titles passes it over
   * @param window the words to read; what is too long for the model is left out
   */
  SpanScores read(String question, List<String> context, String window);
}
