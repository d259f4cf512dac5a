package dev.footnote.model;

import dev.footnote.reading.SpanModel;
import dev.footnote.reading.SpanScores;
import java.util.Arrays;
import java.util.Set;

/**
 * A BERT-like model for extractive question answering, as optimum exports it, run in this process.
 * It is fed {@code [CLS] question [SEP] title [SEP] window [SEP]}, or the same without a title. A
 * run uses one thread; several may run side by side. Thread-safe.
 */
final class InProcessReader implements SpanModel {

  private static final int LONGEST_QUESTION = 64;
  private static final int LONGEST_TITLE = 24;

  /** So many tokens in all; what of a window goes beyond is left out. */
  private static final int LONGEST = 256;

  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");

  private static final String START = "start_logits";
  private static final String END = "end_logits";

  private final OnnxModel model;
  private final TextTokenizer tokenizer;
  private final boolean readsTitles;

  /**
   * @param readsTitles whether it was taught on titles
   * @throws ModelException if it is no such model
   */
  InProcessReader(OnnxModel model, TextTokenizer tokenizer, boolean readsTitles) {
    this.tokenizer = tokenizer;
    this.model = model;
    this.readsTitles = readsTitles;
    if (!INPUTS.containsAll(this.model.inputs())
        || !this.model.outputs().containsAll(Set.of(START, END))) {
      throw new ModelException(
          "a reader turns %s into %s and %s, but this one turns %s into %s"
              .formatted(INPUTS, START, END, this.model.inputs(), this.model.outputs()),
          null);
    }
    read("Does it work?", "", "It works."); // a model that gives no numbers fails here
  }

  @Override
  public SpanScores read(String question, String title, String window) {
    Input input = input(question, title, tokenizer.tokens(window));
    return model.run(
        input.ids,
        input.types,
        output -> {
          float[] begins = logits(output, START, input.ids.length);
          float[] closes = logits(output, END, input.ids.length);
          int from = input.window;
          int to = input.ids.length - 1;
          return new SpanScores(
              Arrays.copyOf(input.read.starts(), to - from),
              Arrays.copyOf(input.read.ends(), to - from),
              Arrays.copyOfRange(begins, from, to),
              Arrays.copyOfRange(closes, from, to),
              begins[0] + closes[0]);
        });
  }

  /** What the model is fed; the tokens from {@code window} to the last but one are the window's. */
  static final class Input {
    final long[] ids;
    final long[] types;
    final int window;
    private final TextTokenizer.Tokens read;

    private Input(long[] ids, long[] types, int window, TextTokenizer.Tokens read) {
      this.ids = ids;
      this.types = types;
      this.window = window;
      this.read = read;
    }
  }

  /** The tokens of all three, with the model's marks between them. */
  Input input(String question, String title, TextTokenizer.Tokens read) {
    long[] asked = head(tokenizer.tokens(question).ids(), LONGEST_QUESTION);
    long[] named = readsTitles ? head(tokenizer.tokens(title).ids(), LONGEST_TITLE) : new long[0];
    int second = asked.length + 2;
    int window = second + (named.length == 0 ? 0 : named.length + 1);
    int length = Math.min(read.ids().length, LONGEST - 1 - window);
    long[] ids = new long[window + length + 1];
    Arrays.fill(ids, tokenizer.last());
    ids[0] = tokenizer.first();
    System.arraycopy(asked, 0, ids, 1, asked.length);
    System.arraycopy(named, 0, ids, second, named.length);
    System.arraycopy(read.ids(), 0, ids, window, length);
    long[] types = new long[ids.length];
    Arrays.fill(types, second, types.length, 1);
    return new Input(ids, types, window, read);
  }

  private static long[] head(long[] ids, int longest) {
    return ids.length <= longest ? ids : Arrays.copyOf(ids, longest);
  }

  private static float[] logits(OnnxModel.Output output, String name, int tokens) {
    if (!(output.named(name) instanceof float[][] logits) || logits[0].length != tokens) {
      throw new ModelException("its " + name + " must be a number for each token", null);
    }
    for (float logit : logits[0]) {
      if (Float.isNaN(logit)) {
        throw new ModelException("its " + name + " are not numbers", null);
      }
    }
    return logits[0];
  }
}
