package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example for LangChain4j, compiled as it stands there, and run. */
class ReadmeExampleTest {

  private static final Pattern CODE =
      Pattern.compile("(?s)## In a LangChain4j application\\n.*?```java\\n(?<code>.*?)```");

  private static final String IMPORTS =
      """
      import dev.footnote.app.FootnoteRetriever;
      import dev.footnote.retrieval.langchain.FootnoteEmbeddingStore;
      import dev.langchain4j.data.document.Metadata;
      import dev.langchain4j.data.embedding.Embedding;
      import dev.langchain4j.data.segment.TextSegment;
      import dev.langchain4j.model.chat.ChatModel;
      import dev.langchain4j.rag.content.Content;
      import dev.langchain4j.rag.query.Query;
      import dev.langchain4j.service.AiServices;
      import dev.langchain4j.store.embedding.*;
      import dev.langchain4j.store.embedding.filter.*;
      import java.nio.file.Path;
      import java.util.List;
      """;

  @TempDir private Path folder;

  private Class<?> example = Object.class;

  @BeforeEach
  void compile() throws IOException, ClassNotFoundException {
    Matcher code = CODE.matcher(Files.readString(Path.of("README.md")));
    assertThat(code.find()).isTrue();
    Path source =
        Files.writeString(
            folder.resolve("Example.java"),
            IMPORTS + "public class Example {\n" + code.group("code") + "}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int outcome =
        compiler.run(
            null,
            null,
            problems,
            "-proc:none",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            source.toString());
    assertThat(outcome).as(problems.toString(StandardCharsets.UTF_8)).isZero();
    URL[] compiled = {folder.toUri().toURL()};
    example = new URLClassLoader(compiled, getClass().getClassLoader()).loadClass("Example");
  }

  @Test
  void givesAChatModelThePassagesOfTheArticles() throws Exception {
    ChatModel model =
        new ChatModel() {
          @Override
          public ChatResponse doChat(ChatRequest request) {
            return ChatResponse.builder()
                .aiMessage(AiMessage.from("Told: " + request.messages()))
                .build();
          }
        };

    Object answer =
        example
            .getMethod("ask", ChatModel.class, Path.class, Path.class, String.class)
            .invoke(null, model, Path.of("seeds"), folder, "Why did Sessions recuse himself?");

    assertThat((String) answer)
        .startsWith("Told: ")
        .contains("Sessions recused himself after he became entangled");
  }

  @Test
  @SuppressWarnings("unchecked")
  void keepsAnApplicationsOwnEmbeddings() throws Exception {
    Embedding one = Embedding.from(new float[] {1, 0});
    Embedding other = Embedding.from(new float[] {1, 1});

    Object matches =
        example
            .getMethod("nearest", Path.class, Embedding.class, Embedding.class)
            .invoke(null, folder, one, other);

    assertThat((List<EmbeddingMatch<?>>) matches).hasSize(1);
  }

  @Test
  void tellsOfAFolderThatIsMissing() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> FootnoteRetriever.over(missing, folder, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no folder " + missing);
    assertThatThrownBy(() -> FootnoteRetriever.over(Path.of("seeds"), folder, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxResults must be at least 1 but was 0");
    assertThatThrownBy(() -> FootnoteRetriever.over(folder, folder, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("put the articles into a folder of their own");
  }

  @Test
  void findsWhatHasChangedOnceItIsUpdated() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    try (FootnoteRetriever retriever =
        FootnoteRetriever.over(articles, folder.resolve("data"), 5)) {
      assertThat(retriever.retrieve(dev.langchain4j.rag.query.Query.from("river"))).isEmpty();
      Files.writeString(
          articles.resolve("a.txt"), "The flood\n\nThe river rose by a metre in May.\n");

      retriever.update();

      assertThat(retriever.retrieve(dev.langchain4j.rag.query.Query.from("river")))
          .singleElement()
          .satisfies(
              found ->
                  assertThat(found.textSegment().text())
                      .isEqualTo("The river rose by a metre in May."));
    }
  }
}
