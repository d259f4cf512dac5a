package dev.footnote.config;

import java.util.List;

/**
 * A setting given on the command line.
 *
 * @param name as it was typed: {@code --corpus}
 * @param key the setting's key: {@code corpus.folders}
 * @param values one, or several for a repeatable flag
 */
public record Flag(String name, String key, List<String> values) {

  public Flag {
    values = List.copyOf(values);
  }
}
