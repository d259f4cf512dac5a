package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactedSettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "telegram:\n  token: 123:hush-hush # mine\n",
        "telegram: {token: \"123:hush-hush\", keep: 90d}",
        "telegram.token: '123:hush-hush'",
        "index:\n  password: >\n    123:hush-hush\n",
        "chat:\n  'api-key': 123:hush-hush",
        "telegram:\n  token: 123:hush-hush\nchat:\n  api-key: 123:hush-hush"
      })
  void noSecretIsLeftHoweverItIsWritten(String yaml) throws IOException {
    assertThat(text(yaml).orElseThrow()).contains("[REDACTED]").doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"telegram.token: \"123\\x3Ahush\"", "index.password: a", "telegram: {token: ["})
  void whereASecretCannotBeToldApartThereIsNoText(String yaml) throws IOException {
    assertThat(text(yaml)).isEmpty();
  }

  @Test
  void allElseStaysAsItIs() throws IOException {
    String yaml = "# mine\ntelegram:\n  token-file: token.txt\n  keep: 90d\n";

    assertThat(text(yaml)).contains(yaml);
  }

  private Optional<String> text(String yaml) throws IOException {
    return RedactedSettings.withoutSecrets(
        Files.writeString(folder.resolve("footnote.yaml"), yaml));
  }
}
