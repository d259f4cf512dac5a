package dev.footnote.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * ONNX files of a few bytes. ONNX is protobuf; the numbers below are the field numbers of
 * onnx.proto.
 */
final class TinyOnnx {

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyOnnx() {}

  /**
   * A "cross-encoder" that judges a pair by its number of tokens: {@code logits =
   * ReduceL1(Cast(attention_mask), axis 1)}.
   */
  static byte[] crossEncoder() {
    return file(
        new TinyOnnx()
            .field(1, cast("attention_mask", "mask"))
            .field(1, node("ReduceL1", "logits", "mask").field(5, attribute("axes", 8, 1, 7)))
            .field(2, "tiny")
            .inputs("input_ids", "attention_mask", "token_type_ids")
            .field(12, value("logits", FLOAT)));
  }

  /**
   * A "reader" without token types: an answer begins with the token of the highest number, {@code
   * start_logits = Cast(input_ids)}, and ends anywhere, {@code end_logits = Cast(attention_mask)}.
   */
  static byte[] reader() {
    return file(
        new TinyOnnx()
            .field(1, cast("input_ids", "start_logits"))
            .field(1, cast("attention_mask", "end_logits"))
            .field(2, "tiny")
            .inputs("input_ids", "attention_mask")
            .field(12, value("start_logits", FLOAT))
            .field(12, value("end_logits", FLOAT)));
  }

  /** A reader that needs to see something else than tokens. */
  static byte[] readerOfPictures() {
    return file(
        new TinyOnnx()
            .field(1, cast("input_ids", "start_logits"))
            .field(1, cast("pixel_values", "end_logits"))
            .field(2, "tiny")
            .inputs("input_ids", "pixel_values")
            .field(12, value("start_logits", FLOAT))
            .field(12, value("end_logits", FLOAT)));
  }

  /** A reader whose start logits are 0 / 0. */
  static byte[] readerOfNaN() {
    return file(
        new TinyOnnx()
            .field(1, cast("attention_mask", "end_logits"))
            .field(1, node("Sub", "nothing", "end_logits", "end_logits"))
            .field(1, node("Div", "start_logits", "nothing", "nothing"))
            .field(2, "tiny")
            .inputs("input_ids", "attention_mask")
            .field(12, value("start_logits", FLOAT))
            .field(12, value("end_logits", FLOAT)));
  }

  /** A reader that has one number for a whole window. */
  static byte[] readerOfWholes() {
    return file(
        new TinyOnnx()
            .field(1, cast("attention_mask", "end_logits"))
            .field(
                1,
                node("ReduceL1", "start_logits", "end_logits").field(5, attribute("axes", 8, 1, 7)))
            .field(2, "tiny")
            .inputs("input_ids", "attention_mask")
            .field(12, value("start_logits", FLOAT))
            .field(12, value("end_logits", FLOAT)));
  }

  private static byte[] file(TinyOnnx graph) {
    return new TinyOnnx()
        .field(1, 7)
        .field(7, graph)
        .field(8, new TinyOnnx().field(2, 13))
        .bytes
        .toByteArray();
  }

  private TinyOnnx inputs(String... names) {
    for (String name : names) {
      field(11, value(name, INT64));
    }
    return this;
  }

  private static TinyOnnx cast(String input, String output) {
    return node("Cast", output, input).field(5, attribute("to", 3, FLOAT, 2));
  }

  private static TinyOnnx node(String operator, String output, String... inputs) {
    TinyOnnx node = new TinyOnnx();
    for (String input : inputs) {
      node.field(1, input);
    }
    return node.field(2, output).field(4, operator);
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
