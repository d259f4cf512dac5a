package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTextTest {

  @TempDir private Path folder;

  @Test
  void aValueIsReplacedAndAllElseStays() {
    SettingsText text =
        new SettingsText(
            """
            # Mine.
            corpus:
              folders: [seeds]            # your articles

            chat:   # a model
              provider: none              # none, openai
              model:                      # its name there
            """);

    assertThat(
            text.with("corpus.folders", List.of("/a", "/b c"))
                .with("chat.provider", "ollama")
                .with("chat.model", "llama3.2")
                .toString())
        .isEqualTo(
            """
            # Mine.
            corpus:
              folders: [/a, '/b c']       # your articles

            chat:   # a model
              provider: ollama            # none, openai
              model: llama3.2             # its name there
            """);
  }

  @Test
  void aCommentGivesWayToALongValue() {
    assertThat(new SettingsText("a:\n  b: c # why\n").with("a.b", "a-longer-value").toString())
        .isEqualTo("a:\n  b: a-longer-value  # why\n");
  }

  @Test
  void aListThatGoesOverLinesIsReplacedAndTheCommentBehindItStays() {
    SettingsText text =
        new SettingsText("corpus:\n  folders:\n    - one\n    - two\n# next\nchat.model: x\n");

    assertThat(text.values("corpus.folders")).containsExactly("one", "two");
    assertThat(text.with("corpus.folders", List.of("three")).toString())
        .isEqualTo("corpus:\n  folders:\n    [three]\n# next\nchat.model: x\n");
  }

  @Test
  void aKeyThatIsNotThereIsAddedToItsSectionOrAtTheEnd() {
    SettingsText text = new SettingsText("chat:\n    # which\n    provider: none");

    assertThat(text.with("chat.model", "x").with("telegram.token-file", "t").toString())
        .isEqualTo(
            "chat:\n    # which\n    model: x\n    provider: none\n\ntelegram.token-file: t\n");
    assertThat(new SettingsText("").with("chat.model", "x").toString())
        .isEqualTo("chat.model: x\n");
  }

  @Test
  void aDottedKeyIsTheSame() {
    SettingsText text = new SettingsText("chat.model: x\ntelegram: {token-file: a, keep: 3d}\n");

    assertThat(text.values("chat.model")).containsExactly("x");
    assertThat(text.with("chat.model", "y").with("telegram.token-file", "b").toString())
        .isEqualTo("chat.model: y\ntelegram: {token-file: b, keep: 3d}\n");
  }

  @Test
  void whatHasNoValueHasNone() {
    assertThat(new SettingsText("chat:\n  model:   # none\n").values("chat.model")).isEmpty();
    assertThat(new SettingsText("").values("chat.model")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "~/my articles",
        "~",
        "/a, b",
        "it's",
        "C:\\articles",
        "a: b",
        "a #b",
        "[x]",
        "{x}",
        "- x",
        "yes",
        "12",
        "1.5",
        "'quoted'",
        "\"quoted\"",
        "!tag",
        "&a",
        "*a",
        "日本語",
        "😀 smile",
        "x:"
      })
  void everyValueIsReadAsItWasWritten(String value) throws IOException {
    SettingsText shipped = new SettingsText(Files.readString(Path.of("config/footnote.yaml")));
    SettingsText text =
        shipped
            .with("chat.model", value)
            .with("corpus.folders", List.of("/" + value, "/x"))
            .with("chat.provider", "ollama");

    assertThat(text.values("chat.model")).containsExactly(value);
    Path file = Files.writeString(folder.resolve("footnote.yaml"), text.toString());
    Settings settings =
        Settings.read(List.of(), Map.of(), folder, Optional.of(file), Path.of("/home"));
    assertThat(settings.chat().model()).isEqualTo(value);
    assertThat(settings.corpus().folders()).containsExactly(Path.of("/" + value), Path.of("/x"));
    assertThat(text.toString().lines()).hasSameSizeAs(shipped.toString().lines().toList());
  }

  @Test
  void whatIsNotYamlIsTold() {
    assertThatThrownBy(() -> new SettingsText("a: [b"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("not valid YAML");
  }
}
