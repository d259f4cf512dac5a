package dev.footnote.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An ONNX file of a few bytes: a "cross-encoder" that judges a pair by its number of tokens. ONNX
 * is protobuf; the numbers below are the field numbers of onnx.proto.
 */
final class TinyOnnx {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyOnnx() {}

  /** The file: {@code logits = ReduceL1(Cast(attention_mask), axis 1)}. */
  static byte[] crossEncoder() {
    TinyOnnx graph =
        new TinyOnnx()
            .field(1, node("Cast", "attention_mask", "mask", attribute("to", 3, FLOAT, 2)))
            .field(1, node("ReduceL1", "mask", "logits", attribute("axes", 8, 1, 7)))
            .field(2, "tiny")
            .field(11, value("input_ids", INT64))
            .field(11, value("attention_mask", INT64))
            .field(11, value("token_type_ids", INT64))
            .field(12, value("logits", FLOAT));
    return new TinyOnnx()
        .field(1, 7)
        .field(7, graph)
        .field(8, new TinyOnnx().field(2, 13))
        .bytes
        .toByteArray();
  }

  private static TinyOnnx node(String operator, String input, String output, TinyOnnx attribute) {
    return new TinyOnnx().field(1, input).field(2, output).field(4, operator).field(5, attribute);
  }

  private static TinyOnnx attribute(String name, int field, int value, int type) {
    return new TinyOnnx().field(1, name).field(field, value).field(20, type);
  }

  /** A tensor of two dimensions of any size. */
  private static TinyOnnx value(String name, int type) {
    TinyOnnx shape =
        new TinyOnnx()
            .field(1, new TinyOnnx().field(2, name + "_rows"))
            .field(1, new TinyOnnx().field(2, name + "_columns"));
    TinyOnnx tensor = new TinyOnnx().field(1, type).field(2, shape);
    return new TinyOnnx().field(1, name).field(2, new TinyOnnx().field(1, tensor));
  }

  private TinyOnnx field(int number, int value) {
    return number(number << 3).number(value);
  }

  private TinyOnnx field(int number, String value) {
    return field(number, value.getBytes(StandardCharsets.UTF_8));
  }

  private TinyOnnx field(int number, TinyOnnx message) {
    return field(number, message.bytes.toByteArray());
  }

  private TinyOnnx field(int number, byte[] content) {
    number((number << 3) | 2).number(content.length).bytes.writeBytes(content);
    return this;
  }

  private TinyOnnx number(int value) {
    int rest = value;
    while (rest > 0x7f) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
    return this;
  }
}
