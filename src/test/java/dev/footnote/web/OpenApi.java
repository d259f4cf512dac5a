package dev.footnote.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A description of an interface (OpenAPI 3.1), as far as ours uses it: what an answer must be. */
final class OpenApi {

  private final JsonNode root;

  OpenApi(JsonNode root) {
    this.root = root;
    assertThat(root.get("openapi").textValue()).startsWith("3.1");
  }

  List<String> paths() {
    return names(root.get("paths"));
  }

  List<String> methods(String path) {
    return names(root.get("paths").get(path));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Checks that an answer has a described status and all described fields, and no others. */
  void check(String method, String path, int status, JsonNode answer) {
    JsonNode response =
        root.path("paths")
            .path(path)
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses")
            .path(Integer.toString(status));
    assertThat(response.isMissingNode())
        .as("%s %s: %d is described", method, path, status)
        .isFalse();
    checkValue(path, answer, response.at("/content/application~1json/schema"));
  }

  private void checkValue(String where, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      checkValue(where, value, root.at(schema.get("$ref").textValue().substring(1)));
    } else if (schema.has("oneOf")) {
      JsonNode first = schema.get("oneOf").get(value.isNull() ? 1 : 0);
      checkValue(where, value, first);
    } else {
      assertThat(types(schema)).as(where).contains(type(value, types(schema)));
      if (schema.has("enum")) {
        assertThat(schema.get("enum")).as(where).contains(value);
      }
      value.forEach(item -> checkItem(where, item, value, schema));
      if (value.isObject() && schema.has("properties")) {
        checkFields(where, value, schema);
      }
    }
  }

  private void checkItem(String where, JsonNode item, JsonNode array, JsonNode schema) {
    if (array.isArray()) {
      checkValue(where + "[]", item, schema.get("items"));
    }
  }

  private void checkFields(String where, JsonNode value, JsonNode schema) {
    List<String> known = names(schema.get("properties"));
    assertThat(names(value)).as(where).isSubsetOf(known);
    schema
        .get("required")
        .forEach(name -> assertThat(names(value)).as(where).contains(name.textValue()));
    names(value)
        .forEach(
            name ->
                checkValue(
                    where + "." + name, value.get(name), schema.get("properties").get(name)));
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.get("type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.forEach(one -> types.add(one.textValue()));
    return types;
  }

  private static String type(JsonNode value, List<String> allowed) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() && !allowed.contains("number") ? "integer" : "number";
      default -> "nothing";
    };
  }
}
