package dev.footnote.config;

import java.util.List;

/**
 * The settings cannot be used. The message tells every problem, one line each: where it is, what is
 * wrong, and what would be right; it holds no secret.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
