package dev.footnote.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What the features count, fitted to questions with known answers.
 *
 * @param keywordShare what BM25 counts against the vectors when candidates are chosen, 0 to 1
 * @param sentence scores a sentence as an answer: the logarithm of its odds against the others
 * @param confidence the log-odds that the articles answer, from their best sentence's features
 * @param thresholds how likely an answer must be to be given
 */
public record Weights(
    double keywordShare, LinearModel sentence, LinearModel confidence, Thresholds thresholds) {

  /** The resource the weights are kept in, with how they were fitted. */
  public static final String RESOURCE = "weights.json";

  /** What a question and a passage are compared by. Each is fitted on its own. */
  public enum Basis {
    /** The words alone. */
    WORDS,
    /** The words, and one vector a passage. */
    VECTORS,
    /** The words, one vector a passage, and one a token. */
    TOKENS
  }

  /**
   * The file's content.
   *
   * @param fitted how the weights were come by, for people
   * @param weights the weights themselves
   */
  public record Fitted(String fitted, Map<Basis, Weights> weights) {}

  public Weights {
    if (!(keywordShare >= 0 && keywordShare <= 1)) {
      throw new IllegalArgumentException(
          "the keyword share must lie between 0 and 1 but was " + keywordShare);
    }
  }

  /** The weights that come with Footnote. */
  public static Weights shipped(Basis basis) {
    try (InputStream json = Weights.class.getResourceAsStream(RESOURCE)) {
      return WeightsJson.read(json, basis)
          .orElseThrow(() -> new IllegalStateException(RESOURCE + " has no weights for " + basis));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " could not be read: " + e.getMessage(), e);
    }
  }
}
