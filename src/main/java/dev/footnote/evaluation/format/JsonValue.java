package dev.footnote.evaluation.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.evaluation.BenchmarkException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value in a JSON file, which can say where it stands.
 *
 * @param place the file and the line, or the way to the value, for errors
 * @param node the value
 */
public record JsonValue(String place, JsonNode node) {

  private static final int SHOWN = 60;

  /** The text at {@code key}, which must be there and not be blank. */
  public String text(String key) {
    return get(key).text();
  }

  /** The text at {@code key}; empty if there is none, or nothing in it. */
  public Optional<String> textIfAny(String key) {
    boolean none = !node.hasNonNull(key) || node.path(key).asText(" ").isEmpty();
    return none ? Optional.empty() : Optional.of(text(key));
  }

  /** The whole number at {@code key}, which must be there. */
  public int wholeNumber(String key) {
    JsonValue value = get(key);
    if (!value.node.canConvertToInt()) {
      throw value.mustBe("a whole number");
    }
    return value.node.intValue();
  }

  /** The numbers of the object at {@code key} by their keys; other values are passed over. */
  public Map<String, Double> numbers(String key) {
    JsonValue object = get(key);
    if (!object.node.isObject()) {
      throw object.mustBe("an object");
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    object.node.properties().stream()
        .filter(entry -> entry.getValue().isNumber())
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().doubleValue()));
    return numbers;
  }

  /** Whether {@code key} says true; if there is none, it does not. */
  public boolean flag(String key) {
    return node.path(key).asBoolean();
  }

  /** The values of the list at {@code key}, which must be there. */
  public List<JsonValue> list(String key) {
    return get(key).elements();
  }

  /** The values of the list at {@code key}; empty if there is none. */
  public List<JsonValue> listIfAny(String key) {
    return node.hasNonNull(key) ? list(key) : List.of();
  }

  /** The values of this list. */
  public List<JsonValue> elements() {
    if (!node.isArray()) {
      throw mustBe("a list");
    }
    return IntStream.range(0, node.size())
        .mapToObj(i -> new JsonValue(place + "[" + i + "]", node.get(i)))
        .toList();
  }

  /** This text, which must not be blank. */
  public String text() {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw mustBe("a text");
    }
    return node.textValue();
  }

  public BenchmarkException mustBe(String what) {
    String was = node.isMissingNode() ? "is missing" : "was " + shorten(node.toString());
    return new BenchmarkException(place + " must be " + what + " but " + was);
  }

  /** The value at {@code key}, or a missing one. */
  JsonValue get(String key) {
    return new JsonValue(place + (place.endsWith(": ") ? "" : ".") + key, node.path(key));
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
