package dev.footnote.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a settings file. */
public final class RedactedSettings {

  /** The ends of the keys that secrets are given under, in canonical form. */
  private static final Pattern SECRET = Pattern.compile("(?:.*_)?(?:TOKEN|PASSWORD|KEY)");

  private static final String REDACTED = "[REDACTED]";

  /** What is shorter may stand anywhere in the text, and is no good secret. */
  private static final int SHORTEST = 4;

  private RedactedSettings() {}

  /**
   * The text with {@code [REDACTED]} in place of each secret that stands in it.
   *
   * @return empty if one is written so that it cannot be told from what is around it
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> withoutSecrets(Path file) throws IOException {
    String whole = Files.readString(file);
    String text = whole;
    Layer given = YamlFile.read(file, Path.of(""));
    for (String key : given.values().keySet()) {
      if (SECRET.matcher(key).matches()) {
        for (String value : given.values().get(key).values()) {
          String secret = value.strip();
          if (secret.length() < SHORTEST || !whole.contains(secret)) {
            return Optional.empty();
          }
          text = text.replace(secret, REDACTED);
        }
      }
    }
    return given.problems().isEmpty() ? Optional.of(text) : Optional.empty();
  }
}
