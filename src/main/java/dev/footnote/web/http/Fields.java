package dev.footnote.web.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values, such as those of a query or a form. Each name may have several.
 *
 * @param values by name
 */
public record Fields(Map<String, List<String>> values) {

  private static final int MAX_FIELDS = 1_000;

  public static final Fields NONE = new Fields(Map.of());

  public Fields {
    values = Map.copyOf(values);
  }

  /**
   * Parses {@code name=value&name=value}, as a query or a form has them.
   *
   * @throws HttpProblem if it is not encoded so, or has more than a thousand
   */
  static Fields parse(String encoded) {
    if (encoded.isEmpty()) {
      return NONE;
    }
    String[] pairs = encoded.split("&", MAX_FIELDS + 1);
    if (pairs.length > MAX_FIELDS) {
      throw new HttpProblem(400, "This has more fields than any page here sends.");
    }
    return new Fields(
        Arrays.stream(pairs)
            .map(pair -> pair.replace('+', ' ').split("=", 2))
            .collect(
                groupingBy(
                    pair -> Percent.decoded(pair[0]),
                    mapping(pair -> pair.length < 2 ? "" : Percent.decoded(pair[1]), toList()))));
  }

  /** The first value of a name; empty if it has none. */
  public Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The first value of a name without white space around it; an empty text if it has none. */
  public String text(String name) {
    return first(name).orElse("").strip();
  }

  /**
   * A whole number.
   *
   * @param fallback where none is given
   * @throws HttpProblem if what is given is none, or not from {@code least} to {@code most}
   */
  public int number(String name, int fallback, int least, int most) {
    String given = text(name);
    try {
      int number = given.isEmpty() ? fallback : Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) { // is said below
    }
    throw new HttpProblem(
        400,
        "%s must be a whole number from %d to %d but was \"%s\""
            .formatted(name, least, most, given));
  }
}
