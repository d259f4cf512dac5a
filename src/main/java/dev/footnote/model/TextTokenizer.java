package dev.footnote.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A model's tokenizer, which tells where in the text each token stands. Thread-safe. */
final class TextTokenizer {

  /** A text that holds a model's own marks would have them read as such. */
  private static final Pattern MARK = Pattern.compile("\\[(CLS|SEP|PAD|UNK|MASK)]");

  private final HuggingFaceTokenizer tokenizer;
  private final long first;
  private final long last;

  /** Those that were opened, by the stamp of their file: models often share one. */
  private static final Map<String, TextTokenizer> OPENED = new HashMap<>();

  /**
   * That of a {@code tokenizer.json}.
   *
   * @throws IOException if it is none, or of another kind than those of BERT-like models
   */
  static TextTokenizer of(ModelFile file) throws IOException {
    synchronized (OPENED) {
      TextTokenizer opened = OPENED.get(file.stamp());
      if (opened == null) {
        opened = new TextTokenizer(file.content().read());
        OPENED.put(file.stamp(), opened);
      }
      return opened;
    }
  }

  private TextTokenizer(byte[] tokenizer) throws IOException {
    Djl.staySilent();
    this.tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(tokenizer), Map.of("padding", "false", "truncation", "false"));
    long[] marks = this.tokenizer.encode("", true, false).getIds();
    if (marks.length != 2) {
      throw new IOException("its tokenizer must put one mark before a text and one behind");
    }
    this.first = marks[0];
    this.last = marks[1];
  }

  /**
   * The tokens of a text, without the model's marks; all three arrays are of one length.
   *
   * @param ids their numbers in the model's vocabulary
   * @param starts where each begins in the text, in UTF-16 units
   * @param ends where each ends, exclusive
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and handed on as they are
  record Tokens(long[] ids, int[] starts, int[] ends) {}

  /** The mark before a text: {@code [CLS]}. */
  long first() {
    return first;
  }

  /** The mark behind a text: {@code [SEP]}. */
  long last() {
    return last;
  }

  /** The tokens of a text. */
  Tokens tokens(String text) {
    String readable = unmarked(wellFormed(text));
    Encoding encoding = tokenizer.encode(readable, false, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] offsets = offsets(readable);
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    for (int i = 0; i < spans.length; i++) {
      starts[i] = offsets[spans[i].getStart()];
      ends[i] = offsets[spans[i].getEnd()];
    }
    return new Tokens(encoding.getIds(), starts, ends);
  }

  /** Round brackets in place of square ones, so that every offset stays as it is. */
  private static String unmarked(String text) {
    return text.indexOf('[') < 0 ? text : MARK.matcher(text).replaceAll("($1)");
  }

  /** Half a surrogate pair becomes a replacement character; every offset stays as it is. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }

  /** The tokenizer counts code points: where each begins, in UTF-16 units; at last, the end. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int codePoint = 1; codePoint < offsets.length; codePoint++) {
      offsets[codePoint] = text.offsetByCodePoints(offsets[codePoint - 1], 1);
    }
    return offsets;
  }
}
