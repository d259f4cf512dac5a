package dev.footnote.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {

  private static final Map<String, Object> VALUES =
      Map.of("passages", "[1] Text.", "question", "Why?");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("answer.txt");
  }

  @Test
  void fillsThePlacesOfTheMessage() throws IOException {
    Files.writeString(file, "Be brief.\n---\n{{passages}}\nQ: {{ question }}\n");
    assertThat(PromptFile.answer(folder).messages(VALUES).getLast())
        .isEqualTo(UserMessage.from("[1] Text.\nQ: Why?"));
  }

  @Test
  void readsNoPlaceInAQuestion() throws IOException {
    Files.writeString(file, "Be brief.\n---\n{{question}} {{passages}}");
    assertThat(
            PromptFile.answer(folder)
                .messages(Map.of("passages", "P", "question", "What is {{passages}}?"))
                .getLast())
        .isEqualTo(UserMessage.from("What is {{passages}}? P"));
  }

  @Test
  void takesUpAnEditAndKeepsTheLastGoodTextWhenItIsFaulty() throws IOException {
    Files.writeString(file, "Be brief.\n---\n{{passages}} {{question}}");
    PromptFile prompt = PromptFile.answer(folder);

    edit("Be brief.\n---\nNow: {{passages}} {{question}}", 1);
    assertThat(prompt.messages(VALUES).getLast())
        .isEqualTo(UserMessage.from("Now: [1] Text. Why?"));

    edit("Be brief.\n---\n{{passage}}", 2);
    assertThat(prompt.messages(VALUES).getLast())
        .isEqualTo(UserMessage.from("Now: [1] Text. Why?"));
  }

  @Test
  void namesFileAndLineOfAnUnknownPlace() throws IOException {
    Files.writeString(file, "Be brief.\n---\n{{passages}}\n{{querstion}}\n");
    assertThatExceptionOfType(InvalidPromptException.class)
        .isThrownBy(() -> PromptFile.answer(folder))
        .withMessageContaining("answer.txt:4: there is no place {{querstion}}")
        .withMessageContaining("{{passages}}, {{question}}");
  }

  @Test
  void namesTheMissingPlace() throws IOException {
    Files.writeString(file, "Be brief.\n---\n{{passages}}\n");
    assertThatExceptionOfType(InvalidPromptException.class)
        .isThrownBy(() -> PromptFile.answer(folder))
        .withMessageContaining("answer.txt:3: {{question}} must stand below");
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertThatExceptionOfType(InvalidPromptException.class)
        .isThrownBy(() -> PromptFile.answer(folder))
        .withMessageContaining("answer.txt is missing");
  }

  @Test
  void acceptsThePromptsThatComeWithIt() {
    assertThat(PromptFile.answer(Path.of("prompts")).messages(VALUES)).hasSize(2);
    assertThat(
            PromptFile.standaloneQuestion(Path.of("prompts"))
                .messages(Map.of("conversation", "", "question", "Why?")))
        .hasSize(2);
  }

  private void edit(String text, int seconds) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file, FileTime.from(Files.getLastModifiedTime(file).toInstant().plusSeconds(seconds)));
  }
}
