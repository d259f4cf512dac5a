package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** A settings file of any content. */
class SettingsFuzzTest {

  @TempDir static Path home;

  static Stream<String> files() throws IOException {
    return Stream.of(
        Files.readString(Path.of(System.getProperty("basedir", ""), "config/footnote.yaml")),
        "chat.timeout: 5s\nchat: {timeout: 5s}",
        "corpus: &c {folders: [a, b]}\nanswer: *c",
        "telegram:\n  corpora: {-1001: [a]}\n  token-file: nowhere",
        "index: {engine: opensearch, urls: ['https://a:9200'], username: b}");
  }

  @MethodSource("files")
  @FuzzTest
  void givesSettingsOrTellsWhatIsWrongLineByLine(@NotNull @WithUtf8Length(max = 5_000) String yaml)
      throws IOException {
    Path file = Files.writeString(home.resolve("footnote.yaml"), yaml);
    try {
      Settings settings = Settings.read(List.of(), Map.of(), home, Optional.of(file), home);

      assertThat(settings.corpus().folders()).isNotEmpty();
    } catch (ConfigurationException e) {
      assertThat(e).message().isNotBlank().doesNotContainPattern("[\\p{Cc}&&[^\n]]|\n\\s*\n");
    }
  }
}
