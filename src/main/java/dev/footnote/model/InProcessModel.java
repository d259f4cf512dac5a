package dev.footnote.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A BERT-like model in ONNX form, run in this process. It sees the first {@value #WINDOW} tokens of
 * a text, two of them marks of its own; what lies beyond is left out. Thread-safe.
 */
final class InProcessModel {

  private static final int WINDOW = 512;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private volatile @Nullable Run last;

  /** What came of a text. */
  private record Run(String text, Tokens tokens) {}

  /**
   * @param model the ONNX file's content
   * @param tokenizer the content of its {@code tokenizer.json}
   */
  InProcessModel(byte[] model, byte[] tokenizer) throws IOException, OrtException {
    Djl.staySilent();
    this.environment = OrtEnvironment.getEnvironment();
    this.tokenizer =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(tokenizer), Map.of("padding", "false", "truncation", "false"));
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      this.session = environment.createSession(model, options);
    }
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
    return tokenizer.encode(wellFormed(text), false, false).getIds().length;
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

  private Tokens tokens(String anyText) {
    String text = wellFormed(anyText);
    Encoding encoding = tokenizer.encode(text, true, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int[] kept = kept(encoding.getIds().length);
    int[] offsets = offsets(text);
    return new Tokens(
        hiddenStates(encoding, kept),
        IntStream.of(kept).map(i -> spans[i] == null ? 0 : offsets[spans[i].getStart()]).toArray(),
        IntStream.of(kept).map(i -> spans[i] == null ? 0 : offsets[spans[i].getEnd()]).toArray());
  }

  /** Half a surrogate pair becomes a replacement character; every offset stays as it is. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
  }

  /** All tokens if they fit into the window, else the first and the closing mark. */
  private static int[] kept(int tokens) {
    int[] kept = IntStream.range(0, Math.min(tokens, WINDOW)).toArray();
    kept[kept.length - 1] = tokens - 1;
    return kept;
  }

  /** The tokenizer counts code points: where each begins, in UTF-16 units; at last, the end. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int codePoint = 1; codePoint < offsets.length; codePoint++) {
      offsets[codePoint] = text.offsetByCodePoints(offsets[codePoint - 1], 1);
    }
    return offsets;
  }

  private float[][] hiddenStates(Encoding encoding, int[] kept) {
    try (OnnxTensor ids = tensor(encoding.getIds(), kept);
        OnnxTensor mask = tensor(encoding.getAttentionMask(), kept);
        OnnxTensor types = tensor(encoding.getTypeIds(), kept)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result result = session.run(inputs)) {
        if (result.get(0).getValue() instanceof float[][][] states) {
          return states[0];
        }
        throw new ModelException("its first output must be the vectors of the tokens", null);
      }
    } catch (OrtException e) {
      throw new ModelException("it failed: " + e.getMessage(), e);
    }
  }

  private OnnxTensor tensor(long[] values, int[] kept) throws OrtException {
    long[] chosen = Arrays.stream(kept).mapToLong(i -> values[i]).toArray();
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(chosen), new long[] {1, chosen.length});
  }
}
