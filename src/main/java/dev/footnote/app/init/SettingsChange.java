package dev.footnote.app.init;

import dev.footnote.app.init.FirstSettings.LanguageModel;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.config.Secret;
import dev.footnote.config.SettingsText;
import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person's first settings change in the settings file, and beside it. */
final class SettingsChange {

  private static final String FOLDERS = "corpus.folders";
  private static final String TOKEN = "telegram.token";
  private static final String TOKEN_FILE = "telegram.token-file";

  /** Beside the settings file. */
  private static final String TOKEN_NAME = "telegram-token";

  /** What the shipped file has under keys that nobody has set. */
  private static final Map<String, List<String>> SHIPPED =
      Map.of(FOLDERS, List.of("seeds"), "chat.provider", List.of("none"));

  private final SettingsText now;
  private final Path file;
  private final Optional<Secret> token;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private SettingsChange(SettingsText now, Path file, Optional<Secret> token) {
    this.now = now;
    this.file = file.toAbsolutePath().normalize();
    this.token = token;
  }

  /**
   * The change from what {@code now} stands in a file; nothing is written yet.
   *
   * @param file the settings file, which need not exist
   */
  static SettingsChange of(SettingsText now, FirstSettings chosen, Path file) {
    SettingsChange change = new SettingsChange(now, file, chosen.token());
    change.set(FOLDERS, chosen.folders());
    chosen.token().ifPresent(_ -> change.setTokenFile(change.tokenPath()));
    chosen.tokenFile().ifPresent(change::setTokenFile);
    chosen.model().ifPresent(change::set);
    return change;
  }

  /** One of the two may name the token, not both. */
  private void setTokenFile(String path) {
    set(TOKEN_FILE, List.of(path));
    if (!now.values(TOKEN).isEmpty()) {
      values.put(TOKEN, List.of());
    }
  }

  private void set(LanguageModel model) {
    set("chat.provider", List.of(model.provider()));
    if (!model.name().isEmpty()) {
      values.put("chat.model", List.of(model.name()));
      values.put("chat.base-url", model.url().isEmpty() ? List.of() : List.of(model.url()));
      values.keySet().removeIf(key -> now.values(key).equals(values.get(key)));
    }
  }

  private void set(String key, List<String> value) {
    if (!value.isEmpty() && !value.equals(now.values(key))) {
      values.put(key, value);
    }
  }

  /** Whether all is as it was. */
  boolean isNone() {
    return values.isEmpty() && token.isEmpty();
  }

  /** What somebody has set before and is to be lost, in words. */
  List<String> replaced() throws IOException {
    List<String> replaced = new ArrayList<>();
    for (String key : values.keySet()) {
      List<String> before = now.values(key);
      if (!before.isEmpty() && !before.equals(SHIPPED.get(key))) {
        String was = String.join(", ", before);
        boolean isSecret = key.equals(TOKEN) || was.contains("@"); // before it may be a password
        replaced.add(isSecret ? key : key + " (" + was + ")");
      }
    }
    if (token.isPresent()
        && Files.exists(tokenFile())
        && !Files.readString(tokenFile()).strip().equals(token.get().reveal())) {
      replaced.add("the token in " + tokenFile());
    }
    return replaced;
  }

  /** What is set, a line each; no secret is among it. */
  List<String> written() {
    return values.entrySet().stream()
        .map(
            entry ->
                entry.getValue().isEmpty()
                    ? entry.getKey() + " is no longer set"
                    : entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .toList();
  }

  /** Whether a bot's token is named, now or before. */
  boolean namesToken() {
    return values.containsKey(TOKEN_FILE)
        || !now.values(TOKEN_FILE).isEmpty()
        || !now.values(TOKEN).isEmpty();
  }

  /** Writes the token, for the owner's eyes alone, and then the settings that name it. */
  void write() throws IOException {
    if (isNone()) {
      return;
    }
    Files.createDirectories(file.getParent());
    if (token.isPresent()) {
      OwnerOnly.write(tokenFile(), token.get().reveal() + "\n");
    }
    SettingsText text = now;
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      text =
          entry.getKey().equals(FOLDERS)
              ? text.with(FOLDERS, entry.getValue())
              : text.with(entry.getKey(), String.join("", entry.getValue()));
    }
    replace(text.toString());
  }

  /** The file's permissions stay as they are, and a link to it stays one. */
  private void replace(String text) throws IOException {
    Path written = Files.exists(file) ? file.toRealPath() : file;
    WholeFile.replace(
        written,
        fresh -> {
          if (Files.exists(written)) {
            OwnerOnly.write(fresh, text);
            copyPermissions(written, fresh);
          } else {
            Files.writeString(fresh, text);
          }
        });
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    if (from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  private Path tokenFile() {
    return file.resolveSibling(TOKEN_NAME);
  }

  /** As it goes into the settings file, whose paths start from the folder that holds config/. */
  private String tokenPath() {
    return CommonOptions.home(file).relativize(tokenFile()).toString();
  }
}
