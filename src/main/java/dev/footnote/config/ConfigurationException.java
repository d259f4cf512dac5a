package dev.footnote.config;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings cannot be used. The message tells every problem, one line each: where it is, what is
 * wrong, and what would be right; it holds no secret.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A key or value may hold line breaks, and what a terminal takes for commands. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

  ConfigurationException(List<String> problems) {
    super(
        problems.stream()
            .map(problem -> CONTROL.matcher(problem).replaceAll(" "))
            .collect(Collectors.joining("\n")));
  }
}
