package dev.footnote.corpus.format.text;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Letterhead;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML between two lines of {@code ---} at the very top of a file: a map with some key such as
 * programs read. A letter's head may stand there too; that is text.
 *
 * @param span the marks and everything between; null where there is none
 * @param fields its entries by their keys in lower case; empty where there is none or it cannot be
 *     read
 * @param problem what is wrong with it, in one line
 */
record FrontMatter(@Nullable Span span, Map<String, ?> fields, Optional<String> problem) {

  /** In UTF-16 units; more is no front matter but an article that begins with a rule. */
  private static final int LONGEST = 8 * 1024;

  private static final int DEEPEST = 20;

  private static final Pattern MARKS =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** A line's key and value, where the value is not YAML of another make. */
  private static final Pattern PLAIN_FIELD =
      Pattern.compile("^(\\w+):[ \\t]+([^\\s\\[{&*!|>%@`'\"].*?)[ \\t]*$", Pattern.MULTILINE);

  /** What a line of broken YAML is at least. */
  private static final Pattern FIELD_LINE =
      Pattern.compile("[\\w-]+:(?:\\s.*|)|[ \\t]+.*|-[ \\t].*|#.*|");

  private static final Pattern KEY = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

  private static final FrontMatter NONE = new FrontMatter(null, Map.of(), Optional.empty());

  static FrontMatter of(String text) {
    String top = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher marks = MARKS.matcher(top);
    if (!marks.lookingAt()) {
      return NONE;
    }
    Span span = Whitespace.trim(text, 0, marks.end());
    String yaml = marks.group(1);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel("front matter").build();
      if (isDeep(new Parse(settings).parseString(yaml))) {
        String problem = "the front matter is nested too deeply, and is passed over";
        return new FrontMatter(span, Map.of(), Optional.of(problem));
      }
      Object content = new Load(settings).loadFromString(yaml);
      return content instanceof Map<?, ?> fields && isMetadata(fields.keySet())
          ? new FrontMatter(span, lowerCase(fields), Optional.empty())
          : NONE; // two rules with something else between
    } catch (YamlEngineException e) {
      if (!yaml.lines().allMatch(line -> FIELD_LINE.matcher(line).matches())) {
        return NONE;
      }
      Map<String, String> fields = plainFields(yaml);
      String what = fields.isEmpty() ? "is passed over" : "was read line by line";
      String problem = "the front matter" + where(e) + " is not valid YAML, and " + what;
      return new FrontMatter(span, lowerCase(fields), Optional.of(problem));
    }
  }

  /** One word for a key is metadata, unless it is one of a letter: "To: all members". */
  private static boolean isMetadata(Set<?> keys) {
    List<String> words =
        keys.stream().map(String::valueOf).filter(key -> KEY.matcher(key).matches()).toList();
    return words.stream().noneMatch(Letterhead::isLabel)
        ? !words.isEmpty()
        : words.stream().anyMatch(key -> key.equals(key.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Object> lowerCase(Map<?, ?> fields) {
    Map<String, Object> lowerCase = new HashMap<>();
    fields.forEach(
        (key, value) -> {
          if (value != null) {
            lowerCase.putIfAbsent(String.valueOf(key).toLowerCase(Locale.ROOT), value);
          }
        });
    return lowerCase;
  }

  /** What people write who do not know that a colon within a title needs quotation marks. */
  private static Map<String, String> plainFields(String lines) {
    Map<String, String> fields = new HashMap<>();
    Matcher field = PLAIN_FIELD.matcher(lines);
    while (field.find()) {
      fields.putIfAbsent(field.group(1), field.group(2));
    }
    return fields;
  }

  /** Where the article itself begins. */
  int end() {
    return span == null ? 0 : span.end();
  }

  /** The first of {@code keys} that has a value: a word or number, or a list of them. */
  Optional<String> value(String... keys) {
    for (String key : keys) {
      String value = asText(fields.get(key));
      if (!value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String asText(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list ->
          list.stream()
              .map(FrontMatter::asText)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      case Map<?, ?> map -> asText(map.get("name"));
      default -> value.toString().strip();
    };
  }

  /** Whether loading would exhaust the stack: the loader descends by recursion, events do not. */
  private static boolean isDeep(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
        return true;
      }
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
    }
    return false;
  }

  private static String where(YamlEngineException problem) {
    return problem instanceof MarkedYamlEngineException marked
        ? marked.getProblemMark().map(mark -> " (line " + (mark.getLine() + 2) + ")").orElse("")
        : "";
  }
}
