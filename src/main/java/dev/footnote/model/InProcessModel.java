package dev.footnote.model;

import org.jspecify.annotations.Nullable;

/**
 * A BERT-like model that gives every token a vector. It sees the first {@value #WINDOW} tokens of a
 * text, two of them marks of its own; what lies beyond is left out. Thread-safe.
 */
final class InProcessModel {

  private static final int WINDOW = 512;

  private final OnnxModel model;
  private final TextTokenizer tokenizer;
  private volatile @Nullable Run last;

  /** What came of a text. */
  private record Run(String text, Tokens tokens) {}

  InProcessModel(OnnxModel model, TextTokenizer tokenizer) {
    this.model = model;
    this.tokenizer = tokenizer;
  }

  /** The tokens of a text, with what the model made of them; all three are of one length. */
  static final class Tokens {
    /** The last hidden state of each token. */
    final float[][] vectors;

    /** Where each token begins in the text, in UTF-16 units. */
    final int[] starts;

    /** Where each token ends, exclusive; the model's own marks end where they begin. */
    final int[] ends;

    private Tokens(float[][] vectors, int[] starts, int[] ends) {
      this.vectors = vectors;
      this.starts = starts;
      this.ends = ends;
    }
  }

  /** The number of tokens of a text, without the model's own marks and without a limit. */
  int count(String text) {
    return tokenizer.tokens(text).ids().length;
  }

  /** Runs the model; once for a question that is asked for its vector and then for its tokens. */
  Tokens run(String text) {
    Run known = last;
    if (known == null || !known.text.equals(text)) {
      known = new Run(text, tokens(text));
      last = known;
    }
    return known.tokens;
  }

  private Tokens tokens(String text) {
    TextTokenizer.Tokens own = tokenizer.tokens(text);
    int length = Math.min(own.ids().length, WINDOW - 2);
    long[] ids = new long[length + 2];
    ids[0] = tokenizer.first();
    System.arraycopy(own.ids(), 0, ids, 1, length);
    ids[length + 1] = tokenizer.last();
    return new Tokens(
        model.run(ids, new long[ids.length], InProcessModel::hiddenStates),
        between(own.starts(), length),
        between(own.ends(), length));
  }

  /** The offsets of the tokens that are kept, between those of the marks. */
  private static int[] between(int[] offsets, int length) {
    int[] between = new int[length + 2];
    System.arraycopy(offsets, 0, between, 1, length);
    return between;
  }

  private static float[][] hiddenStates(OnnxModel.Output output) {
    if (output.first() instanceof float[][][] states) {
      return states[0];
    }
    throw new ModelException("its first output must be the vectors of the tokens", null);
  }
}
