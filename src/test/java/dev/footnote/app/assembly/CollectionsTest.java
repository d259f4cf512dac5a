package dev.footnote.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Conversation;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.library.Library;
import dev.footnote.telegram.ArticleCollection;
import dev.footnote.telegram.ChatCollections;
import dev.footnote.telegram.message.QuoteLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collections of chats, over real folders and indexes. */
class CollectionsTest {

  @TempDir Path folder;

  @BeforeEach
  void writeArticles() throws IOException {
    write("club/minutes.txt", "Minutes of the club\n\nThe fees stay at forty euros.\n");
    write("rowing/regatta.txt", "The regatta\n\nThe regatta moves to June.\n");
    Files.createDirectories(folder.resolve("empty"));
  }

  @Test
  void eachListOfFoldersIsOneCollection() {
    try (Collections collections =
        open("{-1: [rowing], -2: [empty/../rowing], -3: [club], -4: [empty]}")) {
      ChatCollections chats = collections.byChat(footnote -> QuoteLinks.NONE);

      assertThat(paths(chats.common())).containsExactly("minutes.txt");
      assertThat(paths(chats.of(-1L))).containsExactly("regatta.txt");
      assertThat(chats.of(-2L)).isSameAs(chats.own().get(-1L));
      assertThat(chats.of(-3L)).isSameAs(chats.common());
      assertThat(paths(chats.of(-4L))).isEmpty();
    }
  }

  @Test
  void whatIsAddedToOneIsReadByThoseThatShareItsFolder() throws IOException {
    try (Collections collections = open("{-1: [rowing], -2: [rowing, club]}")) {
      ChatCollections chats = collections.byChat(footnote -> QuoteLinks.NONE);

      chats.of(-1L).library().add("boats.txt", bytes("Boats\n\nThe boats are new.\n"), false);

      assertThat(paths(chats.of(-1L))).containsExactly("boats.txt", "regatta.txt");
      assertThat(paths(chats.of(-2L))).containsExactly("boats.txt", "minutes.txt", "regatta.txt");
      assertThat(paths(chats.common())).containsExactly("minutes.txt");

      Library shared = chats.of(-2L).library();
      shared.remove(shared.sameName("boats.txt").orElseThrow());

      assertThat(paths(chats.of(-1L))).containsExactly("regatta.txt");
    }
  }

  @Test
  void whatIsPutIntoAFolderIsReadByEveryCollectionThatHasIt() throws IOException {
    try (Collections collections = open("{-1: [rowing], -2: [rowing, club], -4: [empty]}")) {
      List<String> told = new CopyOnWriteArrayList<>();
      collections.watch(changes -> told.add(changes.toString()));
      ChatCollections chats = collections.byChat(footnote -> QuoteLinks.NONE);
      write("rowing/boats.txt", "Boats\n\nThe boats are new.\n");
      write("empty/first.md", "# The first\n\nIt is the first article.\n");

      while (paths(chats.of(-4L)).isEmpty()
          || paths(chats.of(-1L)).size() < 2
          || paths(chats.of(-2L)).size() < 3
          || told.isEmpty()) { // it is told once it can be found
        LockSupport.parkNanos(20_000_000);
      }
      assertThat(paths(chats.common())).containsExactly("minutes.txt");
      assertThat(told).containsOnly("1 file added");
    }
  }

  @Test
  void aChatWhoseFolderIsEmptyIsToldHowToAddUntilThereIsAnArticle() throws IOException {
    try (Collections collections = open("{-4: [empty]}")) {
      ArticleCollection chat = collections.byChat(footnote -> QuoteLinks.NONE).of(-4L);

      assertThat(chat.assistant().ask(new Conversation(), "Why?").answer())
          .isInstanceOfSatisfying(
              Answer.Abstention.class,
              refusal ->
                  assertThat(refusal.reason())
                      .startsWith("There is no article yet: an administrator can send one"));
      chat.library().add("first.txt", bytes("The first\n\nIt opens in May.\n"), false);
      assertThat(chat.assistant().ask(new Conversation(), "When does the lake freeze?").toString())
          .doesNotContain("There is no article yet");
    }
  }

  @Test
  void aFolderThatIsMissingIsToldWithItsChat() {
    assertThatThrownBy(() -> open("{-1: [nowhere]}"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "there is no folder "
                + folder.resolve("nowhere")
                + ", which telegram.corpora gives to chat -1");
  }

  private Collections open(String corpora) {
    try {
      Path file =
          write(
              "footnote.yaml",
              """
              corpus.folders: [club]
              retrieval.mode: keyword
              reader.model: none
              data.folder: data
              telegram.corpora: %s
              """
                  .formatted(corpora));
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      Settings settings = Settings.read(List.of(), Map.of(), folder, Optional.of(file), folder);
      return Collections.open(
          settings,
          new ProcessContext(
              new ByteArrayInputStream(new byte[0]),
              nowhere,
              nowhere,
              Map.of(),
              folder,
              folder,
              new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
          new Monitoring(settings));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> paths(ArticleCollection collection) {
    return collection.library().articles(path -> true).stream().map(Article::path).toList();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
