package dev.footnote.app.doctor;

import dev.footnote.app.process.UsageException;
import dev.footnote.language.Span;
import dev.footnote.reading.SpanModel;
import dev.footnote.retrieval.Embedder;
import java.util.List;
import java.util.Locale;

/** Puts models to the test: one that was opened may still be broken, or another than it seems. */
final class ModelTrial {

  private static final String SENTENCE = "Mayor Ida Holm opened the new bridge on Monday.";
  private static final String ALIKE = "Who opened the bridge?";
  private static final String OTHER = "Why did the price of butter rise?";
  private static final String ANSWER = "Ida Holm";
  private static final double NANOS_PER_MILLI = 1e6;

  private ModelTrial() {}

  /**
   * Embeds sentences, and compares them.
   *
   * @return how long it took, in one line
   * @throws UsageException if what it gives says nothing about what is meant
   */
  static String of(Embedder embedder) {
    long start = System.nanoTime();
    float[] passage = embedder.passages(List.of(SENTENCE)).getFirst();
    double taken = (System.nanoTime() - start) / NANOS_PER_MILLI;
    float near = cosine(embedder.question(ALIKE), passage);
    float far = cosine(embedder.question(OTHER), passage);
    if (!(near > far)) { // a vector may hold what is no number
      throw new UsageException(
          "the embedding model does not tell a question about a sentence (%.2f) from another (%.2f); name another in embedding.model"
              .formatted(near, far));
    }
    return String.format(
        Locale.ROOT, "%d dimensions, embeds in %.0f ms", embedder.dimension(), taken);
  }

  /**
   * Has a sentence read.
   *
   * @return how long it took, in one line
   * @throws UsageException if it does not find there what was asked for
   */
  static String of(SpanModel reader) {
    long start = System.nanoTime();
    String read =
        reader
            .read(ALIKE, "", SENTENCE)
            .best(new Span(0, SENTENCE.length()))
            .map(answer -> answer.span().of(SENTENCE))
            .orElse("");
    double taken = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (!read.contains(ANSWER)) {
      throw new UsageException(
          "the reader model reads “%s” where “%s” answers; name another in reader.model"
              .formatted(read, ANSWER));
    }
    return String.format(Locale.ROOT, "reads in %.0f ms", taken);
  }

  /** Of vectors of unit length. */
  private static float cosine(float[] some, float[] others) {
    float sum = 0;
    for (int i = 0; i < some.length; i++) {
      sum += some[i] * others[i];
    }
    return sum;
  }
}
