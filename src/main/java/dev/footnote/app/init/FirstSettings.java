package dev.footnote.app.init;

import dev.footnote.app.process.UsageException;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person chose to begin with; what is empty stays as it is.
 *
 * @param folders of articles, as they go into the settings file
 * @param token the Telegram bot's, to be stored in a file of its own
 * @param tokenFile a file that holds it already, as it goes into the settings file
 * @param model the language model
 */
record FirstSettings(
    List<String> folders,
    Optional<Secret> token,
    Optional<String> tokenFile,
    Optional<LanguageModel> model) {

  /**
   * The language model that words the answers.
   *
   * @param provider as {@code chat.provider} names it: {@code none}, {@code openai}, {@code ollama}
   * @param name its name there; empty for none
   * @param url its server; empty for the provider's own
   */
  record LanguageModel(String provider, String name, String url) {

    private static final Set<String> SERVERS = Set.of("ollama", "openai");

    /**
     * Takes {@code none}, {@code ollama:NAME} or {@code openai:NAME}.
     *
     * @throws UsageException if it is none of these
     */
    static LanguageModel of(String written) {
      if (written.equals("none")) {
        return new LanguageModel("none", "", "");
      }
      String[] parts = written.split(":", 2);
      if (parts.length < 2 || parts[1].isBlank() || !SERVERS.contains(parts[0])) {
        throw new UsageException(
            "a language model is none, ollama:NAME or openai:NAME, not " + written);
      }
      return new LanguageModel(parts[0], parts[1].strip(), "");
    }

    /**
     * The same on a server of one's own.
     *
     * @throws UsageException if that is no address, or holds a name or password
     */
    LanguageModel at(String server) {
      return Settings.url(server)
          .map(address -> new LanguageModel(provider, name, server))
          .orElseThrow(
              () ->
                  new UsageException(
                      "an address is such as http://localhost:11434, without a name or password"
                          + (server.contains("@") ? "" : ", not " + server)));
    }

    boolean isNone() {
      return name.isEmpty();
    }
  }
}
