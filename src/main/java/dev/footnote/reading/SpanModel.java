package dev.footnote.reading;

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
   * @param title what the window's article is called; a model that was not taught on titles passes
   *     it over
   * @param window the words to read; what is too long for the model is left out
   */
  SpanScores read(String question, String title, String window);
}
