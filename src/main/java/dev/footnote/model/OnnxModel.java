package dev.footnote.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A BERT-like model in ONNX form, run in this process. A run uses one thread; several may run side
 * by side. Thread-safe.
 */
final class OnnxModel {

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxModel(OrtSession session) {
    this.session = session;
  }

  /** The names of its inputs. */
  Set<String> inputs() {
    return session.getInputNames();
  }

  /** The names of its outputs. */
  Set<String> outputs() {
    return session.getOutputNames();
  }

  /**
   * Runs the model on one sequence of tokens.
   *
   * @param ids of the tokens, the model's marks included
   * @param types of the tokens: 0 for the first text, 1 for the second
   * @param result makes something of the outputs, which are gone afterwards
   * @throws ModelException if it fails
   */
  <T> T run(long[] ids, long[] types, Function<Output, T> result) {
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    try (OnnxTensor idTensor = tensor(ids);
        OnnxTensor maskTensor = tensor(mask);
        OnnxTensor typeTensor = tensor(types)) {
      Map<String, OnnxTensor> inputs = new HashMap<>();
      inputs.put(IDS, idTensor);
      inputs.put(MASK, maskTensor);
      inputs.put(TYPES, typeTensor);
      inputs.keySet().retainAll(session.getInputNames());
      try (OrtSession.Result outputs = session.run(inputs)) {
        return result.apply(new Output(outputs));
      }
    } catch (OrtException e) {
      throw new ModelException("it failed: " + e.getMessage(), e);
    }
  }

  /** What came out of a run. */
  record Output(OrtSession.Result result) {

    /** The value of the first output. */
    Object first() {
      return value(result.get(0));
    }

    /** The value of an output. */
    Object named(String name) {
      return value(result.get(name).orElseThrow());
    }

    private static Object value(ai.onnxruntime.OnnxValue output) {
      try {
        return output.getValue();
      } catch (OrtException e) {
        throw new ModelException("its output cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
