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
              folders: [/a, /b c]         # your articles

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
  void linesEndAsTheOthersDo() {
    SettingsText text = new SettingsText("chat:\r\n  provider: none   # which\r\n");

    assertThat(text.with("chat.provider", "x").with("chat.model", "y").with("a.b", "z").toString())
        .isEqualTo("chat:\r\n  model: y\r\n  provider: x      # which\r\n\r\na.b: z\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFchat:\n  model: b\n",
        "---\nchat:\n  model: b\n",
        "chat:\n  model: 'b' # why\n",
        "chat:\n  model: \"b\"",
        "chat:\n  model: !!str b\n",
        "chat:\n  model: &name b\n",
        "chat:\n  model: |\n    b\n    c\n  timeout: 5s\n",
        "chat:\n  model: b\n    c\n  timeout: 5s\n",
        "chat:\n  model:\n    b\n",
        "chat:\n  model:",
        "chat:\n  model:   ",
        "chat:\n  model: ~\n",
        "chat:\n  'model': b",
        "chat:\n  \"model\":\n",
        "chat:\n",
        "chat: {}",
        "chat: {provider: none}\n",
        "chat: {model: b, provider: none}\n",
        "{chat: {model: b}}",
        "{\"chat\": {\"model\": \"b\"}}",
        "{\"log\": {\"format\": \"text\"}}\n",
        "{}",
        "chat.model: b # 😀\n",
        "# only a comment",
        "\n"
      })
  void inEveryFormAValueCanBeSet(String written) throws IOException {
    SettingsText text = new SettingsText(written).with("chat.model", "a b");

    assertThat(text.values("chat.model")).containsExactly("a b");
    Path file = Files.writeString(folder.resolve("footnote.yaml"), text.toString());
    assertThat(settings(file).chat().model()).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus:\n  folders:\n  - a # one\n  - b # two\n  # next\n",
        "corpus:\n  folders:\n    - a\n    - b",
        "corpus:\n  folders: # which\n    - a\nlog:\n  format: text\n",
        "corpus:\n  folders: [a, # one\n    b]\n",
        "corpus:\n  folders: a\n",
        "corpus.folders:\n- a\nlog.format: text\n"
      })
  void inEveryFormAListCanBeSet(String written) throws IOException {
    SettingsText text = new SettingsText(written).with("corpus.folders", List.of("/x", "/y"));

    Path file = Files.writeString(folder.resolve("footnote.yaml"), text.toString());
    assertThat(settings(file).corpus().folders()).containsExactly(Path.of("/x"), Path.of("/y"));
    assertThat(text.toString().contains("# next")).isEqualTo(written.contains("# next"));
  }

  @Test
  void aListThatIsNotIndentedIsReplacedByOneThatIs() {
    assertThat(
            new SettingsText("corpus.folders:\n- a\n- b\n")
                .with("corpus.folders", List.of("c"))
                .toString())
        .isEqualTo("corpus.folders:\n  [c]\n");
  }

  @Test
  void aFileIsReadWhereverASmileStandsInIt() {
    for (int length = 1000; length < 1030; length++) {
      String text = "#" + "x".repeat(length) + "😀\na.b: c\n";
      assertThat(new SettingsText(text).values("a.b")).as("behind %d", length).containsExactly("c");
    }
  }

  @Test
  void whatHasNoValueHasNone() {
    assertThat(new SettingsText("chat:\n  model:   # none\n").values("chat.model")).isEmpty();
    assertThat(new SettingsText("chat.model: null\n").values("chat.model")).isEmpty();
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
        "x:",
        "a\tb",
        "a\nb",
        "\u0007"
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
    assertThat(settings(file).chat().model()).isEqualTo(value);
    assertThat(settings(file).corpus().folders())
        .containsExactly(Path.of("/" + value), Path.of("/x"));
    assertThat(text.toString().lines()).hasSameSizeAs(shipped.toString().lines().toList());
  }

  @Test
  void whatIsNotYamlIsTold() {
    assertThatThrownBy(() -> new SettingsText("x: y\na: [b\n- c"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line 3 of the settings file is not valid YAML")
        .hasMessageNotContaining("[b");
    assertThatThrownBy(() -> new SettingsText("[".repeat(100_000)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nested too deeply");
  }

  private Settings settings(Path file) {
    return Settings.read(List.of(), Map.of(), folder, Optional.of(file), Path.of("/home"));
  }
}
