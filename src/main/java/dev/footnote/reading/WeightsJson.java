package dev.footnote.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shipped weights token by token: binding JSON to records would take a tenth of each
 * start. The form is that of {@link Weights.Fitted}.
 */
final class WeightsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private WeightsJson() {}

  /** The weights for a basis. */
  static Optional<Weights> read(InputStream json, Weights.Basis basis) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return Optional.ofNullable(object(object(object(parser).get("weights")).get(basis.name())))
          .filter(found -> !found.isEmpty())
          .map(WeightsJson::weights);
    }
  }

  private static Weights weights(Map<String, Object> json) {
    Map<String, Object> thresholds = object(json.get("thresholds"));
    return new Weights(
        number(json, "keywordShare"),
        model(object(json.get("sentence"))),
        model(object(json.get("confidence"))),
        new Thresholds(
            number(thresholds, "abstainBelow"),
            number(thresholds, "answerFrom"),
            number(thresholds, "lead")));
  }

  private static LinearModel model(Map<String, Object> json) {
    Map<Feature, Double> weights = new EnumMap<>(Feature.class);
    Map<String, Object> named = object(json.get("weights"));
    named.keySet().forEach(name -> weights.put(Feature.valueOf(name), number(named, name)));
    return new LinearModel(number(json, "intercept"), weights);
  }

  private static double number(Map<String, Object> json, String key) {
    if (json.get(key) instanceof Double number) {
      return number;
    }
    throw new IllegalStateException(Weights.RESOURCE + " lacks the number " + key);
  }

  @SuppressWarnings("unchecked") // its keys are the names in JSON
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  /** The object that the parser stands at; of other values numbers as doubles, and text. */
  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      object.put(
          name,
          switch (value) {
            case START_OBJECT -> object(parser);
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
            default -> parser.getText();
          });
    }
    return object;
  }
}
