package dev.footnote.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All the values given in one place.
 *
 * @param values by canonical key, see {@link #canonical}
 * @param problems what could not be read at all
 */
record Layer(Map<String, Given> values, List<String> problems) {

  static final Layer EMPTY = new Layer(Map.of(), List.of());

  /** The place named in messages about the environment's values. */
  static final String ENVIRONMENT = "environment";

  /** The place named in messages about flags. */
  static final String COMMAND_LINE = "command line";

  /** What the name of every variable of ours begins with. */
  static final String PREFIX = "FOOTNOTE_";

  private static final String BOT_TOKEN = "TELEGRAM_BOT_TOKEN";

  /** The one form in which {@code chat.base-url} and {@code CHAT_BASE_URL} are equal. */
  static String canonical(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** All that is given, the strongest first. */
  static List<Layer> all(
      List<Flag> flags,
      Map<String, String> environment,
      Path workingFolder,
      Optional<Path> file,
      Path home) {
    return List.of(
        ofFlags(flags, workingFolder),
        ofEnvironment(environment, workingFolder),
        file.map(f -> YamlFile.read(f, home)).orElse(EMPTY));
  }

  static Layer ofFlags(List<Flag> flags, Path workingFolder) {
    Map<String, Given> values = new LinkedHashMap<>();
    for (Flag flag : flags) {
      values.put(
          canonical(flag.key()),
          new Given(COMMAND_LINE, flag.name(), flag.values(), true, workingFolder));
    }
    return new Layer(values, List.of());
  }

  /** Takes {@code FOOTNOTE_…} and the token's customary name; an empty variable gives nothing. */
  static Layer ofEnvironment(Map<String, String> environment, Path workingFolder) {
    Map<String, Given> values = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> {
          Given given = new Given(ENVIRONMENT, name, List.of(value), false, workingFolder);
          if (value.isBlank()) {
            return;
          } else if (name.startsWith(PREFIX)) {
            values.put(name.substring(PREFIX.length()), given);
          } else if (name.equals(BOT_TOKEN)) {
            values.putIfAbsent(canonical("telegram.token"), given);
          }
        });
    return new Layer(values, List.of());
  }
}
