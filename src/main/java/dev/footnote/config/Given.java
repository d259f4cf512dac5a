package dev.footnote.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A value as a person gave it, not yet checked.
 *
 * @param place where it stands: {@code config/footnote.yaml:12}, {@code environment}
 * @param name what it is called there: {@code chat.timeout}, {@code FOOTNOTE_CHAT_TIMEOUT}
 * @param values the value, or each element of a list
 * @param list whether it was written as a list
 * @param base the folder that a relative path starts from
 */
record Given(String place, String name, List<String> values, boolean list, Path base) {

  Given {
    values = List.copyOf(values);
  }

  /** The values of a list; one that is written as plain text separates them by commas. */
  List<String> elements() {
    return list
        ? values
        : Arrays.stream(values.getFirst().split(","))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
  }

  String describe(String problem) {
    return place + ": " + name + " " + problem;
  }
}
