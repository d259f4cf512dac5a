package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import dev.footnote.feedback.Feedback;
import dev.footnote.library.FileIndex;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.retrieval.IndexException;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The articles in a chat: real files in a real library, and a real bot. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
@Timeout(60)
class LibrarianTest {

  private static final long ANN = 11;
  private static final long OWNER = 99;
  private static final long GROUP = -1_001_000_000_001L;
  private static final String ONLY_ADMINISTRATORS = "Only administrators can do that.";

  @TempDir private Path folder;

  private final List<TelegramBot> bots = new ArrayList<>();
  private Path articles;
  private Library library;
  private BotServer server;

  @BeforeEach
  void start() throws IOException {
    server = new BotServer();
    articles = Files.createDirectory(folder.resolve("articles"));
    for (int number = 1; number <= 9; number++) {
      write("a%d.txt".formatted(number), "Title %d".formatted(number));
    }
    startBot(files());
  }

  @AfterEach
  void stop() throws IOException {
    for (TelegramBot bot : bots) {
      bot.close();
    }
    server.close();
  }

  @Test
  void theOwnerSeesTheArticlesInPagesWithNumbersAndFileNames() {
    Request list = say(OWNER, "/articles");

    assertThat(list.text())
        .startsWith(
            """
            9 articles, 1 to 8:

            1. <b>Title 1</b>, The Courier, 12 March 2018
            <i>a1.txt</i>
            2. <b>Title 2</b>""")
        .contains("\n8. <b>Title 8</b>")
        .doesNotContain("Title 9");
    server.press(OWNER, list.button("›"));
    Request second = server.await("editMessageText", request -> request.chat() == OWNER);
    assertThat(second.text()).contains("9 to 9", "\n9. <b>Title 9</b>").doesNotContain("Title 8");
    server.press(OWNER, second.button("‹"));
    server.await("editMessageText", 2, request -> request.chat() == OWNER);
    assertThat(server.texts(OWNER)).hasSize(1);
  }

  @Test
  void othersSeeTitlesAlone() {
    Request list = say(ANN, "/articles");

    assertThat(list.text())
        .startsWith(
            "I answer from 9 articles, 1 to 8:\n\n• <b>Title 1</b>, The Courier, 12 March 2018")
        .doesNotContain(".txt", "1. ");
    server.press(ANN, list.button("›"));
    assertThat(server.await("editMessageText", request -> request.chat() == ANN).text())
        .contains("• <b>Title 9</b>");
  }

  @Test
  void inAGroupTheOwnersListShowsNoFileNames() {
    server.message(GROUP, OWNER, "/articles", Map.of());

    assertThat(server.awaitMessage(GROUP).text()).contains("• <b>Title 1").doesNotContain(".txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "a3.txt", "title 3"})
  void removeShowsWhatWouldGoAndRemovesItWhenToldTo(String name) throws IOException {
    say(OWNER, "/articles");
    Request question = say(OWNER, "/remove " + name);

    assertThat(question.text())
        .isEqualTo(
            """
            Move this article to the bin?

            <b>Title 3</b>, The Courier, 12 March 2018
            <i>a3.txt</i>""");
    assertThat(articles.resolve("a3.txt")).exists();
    server.press(OWNER, question.button("Remove"));

    Request done = server.await("editMessageText", request -> request.chat() == OWNER);
    assertThat(done.text()).isEqualTo("“Title 3” is in the bin. /restore a3.txt brings it back.");
    assertThat(done.arguments().has("reply_markup")).isFalse();
    assertThat(articles.resolve("a3.txt")).doesNotExist();
    assertThat(library.size()).isEqualTo(8);
    assertThat(library.bin().items()).extracting(Item::path).containsExactly("a3.txt");
  }

  @Test
  void whatIsKeptStays() {
    Request question = say(OWNER, "/remove a3.txt");

    server.press(OWNER, question.button("Keep"));

    Request done = server.await("editMessageText", request -> request.chat() == OWNER);
    assertThat(done.text()).isEqualTo("Nothing was changed.");
    assertThat(done.arguments().has("reply_markup")).isFalse();
    assertThat(articles.resolve("a3.txt")).exists();
  }

  @Test
  void aNumberIsRefusedWithItsTitleOnceTheListHasChanged() throws IOException {
    say(OWNER, "/articles");
    library.remove(library.shelf().named("a1.txt").getFirst());

    assertThat(say(OWNER, "/remove 3").text())
        .isEqualTo("Number 3 was “Title 3”, but the list has changed since. /articles lists them.");
    say(OWNER, "/articles");
    assertThat(say(OWNER, "/remove 3").text()).contains("<b>Title 4</b>");
  }

  @Test
  void aNumberWithoutAListMeansNothing() {
    assertThat(say(OWNER, "/remove 3").text())
        .isEqualTo("I do not know which list you mean. /articles lists them.");
    say(OWNER, "/articles");
    assertThat(say(OWNER, "/remove 10").text()).startsWith("The list has no number 10.");
  }

  @Test
  void turningAPageOfAListThatHasChangedShowsTheNewOneFromItsBeginning() throws IOException {
    String next = say(OWNER, "/articles").button("›");
    write("a0.txt", "Title 0");
    library.reload();

    server.press(OWNER, next);

    assertThat(server.await("editMessageText", request -> request.chat() == OWNER).text())
        .startsWith("10 articles, 1 to 8:\n\n1. <b>Title 0</b>");
    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .startsWith("The list has changed");
    assertThat(say(OWNER, "/remove 1").text()).contains("Title 0");
  }

  @Test
  void anArticleThatHasChangedSinceItWasShownIsNotRemoved() throws IOException {
    Request question = say(OWNER, "/remove a3.txt");
    write("a3.txt", "Another title");

    server.press(OWNER, question.button("Remove"));

    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .isEqualTo("This article has changed since, or is gone.");
    assertThat(articles.resolve("a3.txt")).exists();
  }

  @Test
  void aQuestionWhetherToRemoveCanStillBeAnsweredAfterARestart() throws IOException {
    Request question = say(OWNER, "/remove a3.txt");
    server.awaitConfirmation();
    bots.removeFirst().close();
    startBot(files());

    server.press(OWNER, question.button("Remove"));

    server.await("editMessageText", request -> request.text().contains("is in the bin"));
  }

  @Test
  void thatTheIndexIsOutOfReachIsToldInPlaceOfTheQuestion() throws IOException {
    bots.removeFirst().close();
    Library away = spy(library);
    doThrow(new IndexException("http://10.0.0.7:9200 does not answer")).when(away).remove(any());
    startBot(away);
    Request question = say(OWNER, "/remove a3.txt");
    server.press(OWNER, question.button("Remove"));

    assertThat(server.await("editMessageText", request -> true).text())
        .isEqualTo("I cannot reach my articles just now. Please try again in a few minutes.");
  }

  @Test
  void aSecondPressChangesNothing() throws IOException {
    Request question = say(OWNER, "/remove a3.txt");
    server.press(OWNER, question.button("Remove"));
    server.press(OWNER, question.button("Remove"));

    server.await("answerCallbackQuery", 2, request -> true);
    server.await("editMessageText", request -> request.text().contains("is in the bin"));
    say(OWNER, "/about");
    assertThat(server.requests("editMessageText")).hasSize(1);
    assertThat(library.bin().items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Remove", "Keep"})
  void aStrangersPressDoesNothingButIsAnswered(String button) {
    server.message(GROUP, OWNER, "/remove a3.txt", Map.of());
    Request question = server.awaitMessage(GROUP);
    int message = server.lastSent(GROUP);

    server.press(GROUP, ANN, message, question.button(button), Map.of());

    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .isEqualTo(ONLY_ADMINISTRATORS);
    say(ANN, "/about");
    assertThat(server.requests("editMessageText")).isEmpty();
    assertThat(articles.resolve("a3.txt")).exists();
    server.press(GROUP, OWNER, message, question.button("Remove"), Map.of());
    server.await("editMessageText", request -> request.text().contains("is in the bin"));
  }

  @Test
  void aStrangerCannotTurnTheOwnersList() {
    String next = say(OWNER, "/articles").button("›");
    say(ANN, "/articles");

    server.press(ANN, next);

    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .isEqualTo(ONLY_ADMINISTRATORS);
    assertThat(server.requests("editMessageText")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/remove a3.txt", "/restore", "/restore a3.txt"})
  void onlyAdministratorsRemoveAndRestore(String command) {
    assertThat(say(ANN, command).text()).startsWith("That is for administrators");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/remove ../a3.txt", "/remove /etc/passwd", "/remove none.txt", "/remove a"})
  void whatIsNotInTheListCannotBeNamed(String command) throws IOException {
    assertThat(say(OWNER, command).text())
        .isEqualTo(
            "There is no article “%s”. /articles lists them."
                .formatted(command.substring("/remove ".length())));
    assertThat(library.bin().items()).isEmpty();
  }

  @Test
  void aNameThatMeansSeveralIsAskedFor() throws IOException {
    write("2018/a3.txt", "Old title 3");
    write("2019/a3.txt", "Newer title 3");
    library.reload();
    assertThat(say(OWNER, "/remove title 3").text()).contains("<i>a3.txt</i>");

    assertThat(say(OWNER, "/remove r title 3").text()).contains("<i>2019/a3.txt</i>");
    assertThat(say(OWNER, "/remove tle 3").text())
        .startsWith("“tle 3” may be several: 2018/a3.txt, 2019/a3.txt, a3.txt. Write one of these");
  }

  @Test
  void theBinIsListedAndItsArticlesComeBackByNumberOrName() throws IOException {
    library.remove(library.shelf().named("a1.txt").getFirst());
    library.remove(library.shelf().named("a2.txt").getFirst());

    assertThat(say(OWNER, "/restore").text())
        .startsWith("2 articles in the bin:\n\n1. <b>Title 2</b>, The Courier, 12 March 2018")
        .contains("<i>a1.txt</i>, removed ");
    assertThat(say(OWNER, "/restore 2").text()).isEqualTo("“Title 1” is back: a1.txt");
    assertThat(articles.resolve("a1.txt")).exists();
    assertThat(say(OWNER, "/restore 1").text()).startsWith("Number 1 was “Title 2”, but the list");
    assertThat(say(OWNER, "/restore a2.txt").text()).isEqualTo("“Title 2” is back: a2.txt");
    assertThat(say(OWNER, "/restore").text()).isEqualTo("The bin is empty.");
    assertThat(library.size()).isEqualTo(9);
  }

  @Test
  void aFileThatIsThereAgainIsNotOverwritten() throws IOException {
    library.remove(library.shelf().named("a1.txt").getFirst());
    write("a1.txt", "Another title 1");

    assertThat(say(OWNER, "/restore a1.txt").text())
        .isEqualTo("That did not work: a file a1.txt is there again; remove or rename it first");
    assertThat(articles.resolve("a1.txt")).content().contains("Another title 1");
  }

  @Test
  void anUploadWhoseNameIsTakenAsksWhetherToReplace() throws IOException {
    Request question = upload("a3.txt", "The mayor resigned yesterday.");

    assertThat(question.text())
        .isEqualTo(
            """
            There is an article of this name already:

            <b>Title 3</b>, The Courier, 12 March 2018
            <i>a3.txt</i>

            Replace it? It goes to the bin.""");
    assertThat(articles.resolve("a3.txt")).content().contains("Title 3");
    server.press(OWNER, question.button("Replace"));

    server.await("editMessageText", request -> request.text().startsWith("Replaced “a3.txt”"));
    assertThat(articles.resolve("a3.txt")).hasContent("The mayor resigned yesterday.");
    assertThat(library.bin().items()).extracting(Item::title).containsExactly("Title 3");
    assertThat(say(ANN, "Who resigned?").text()).startsWith("The mayor resigned yesterday. [1]");
  }

  @Test
  void anUploadThatIsNotWantedChangesNothing() throws IOException {
    Request question = upload("a3.txt", "The mayor resigned yesterday.");

    server.press(OWNER, question.button("Keep"));
    server.await("editMessageText", request -> request.text().equals("Nothing was changed."));
    server.press(OWNER, question.button("Replace"));

    server.await(
        "answerCallbackQuery",
        request -> request.text().equals("I no longer have this file. Please send it again."));
    assertThat(library.bin().items()).isEmpty();
  }

  @Test
  void anUploadOfANewNameIsAddedAtOnce() {
    assertThat(upload("b.txt", "The mayor resigned yesterday.").text()).startsWith("Added “b.txt”");
  }

  @Test
  void sourcesShowsTheFootnotesOfTheLastAnswerInThisConversation() {
    assertThat(say(ANN, "/sources").text()).startsWith("There is no answer with footnotes");
    say(ANN, "What about number4?");
    say(ANN, "Thanks!");

    Request sources = say(ANN, "/sources");
    assertThat(sources.text()).contains("[1]", "<b>Title 4</b>").doesNotContain("Title 5");
    server.press(ANN, sources.button("[1]"));
    server.await("sendMessage", request -> request.text().endsWith("<b>Words of number4.</b>"));
    assertThat(say(OWNER, "/sources").text()).startsWith("There is no answer with footnotes");
    say(ANN, "/new");
    assertThat(say(ANN, "/sources").text()).startsWith("There is no answer with footnotes");
  }

  /** Sends a message in a private chat, and waits for what is said to it. */
  private Request say(long person, String text) {
    int before = server.texts(person).size();
    server.message(person, text);
    return server.await("sendMessage", before + 1, r -> r.chat() == person).getLast();
  }

  private Request upload(String name, String text) {
    server.file("F1", text.getBytes(StandardCharsets.UTF_8));
    server.withoutText(
        OWNER,
        Map.of(
            "document",
            Map.of("file_id", "F1", "file_unique_id", "u", "file_name", name, "file_size", 29)));
    return server.awaitMessage(OWNER);
  }

  private Library files() {
    return FileIndex.library(folder.resolve("bin"), articles);
  }

  private void startBot(Library answeredFrom) throws IOException {
    library = answeredFrom;
    TelegramSettings settings =
        new TelegramSettings(
            new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
            new Access(Set.of(), Set.of(), Set.of(OWNER)),
            0,
            false,
            folder.resolve("telegram"),
            Duration.ofDays(90));
    TelegramBot bot =
        new TelegramBot(
            settings,
            Fixtures.assistant(library),
            library,
            new Feedback(folder.resolve("feedback")));
    bots.add(bot);
    Thread.ofVirtual().start(bot::run);
  }

  private void write(String path, String title) throws IOException {
    Path file = articles.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "---\ntitle: %s\nsource: The Courier\ndate: 2018-03-12\n---\n\nWords of number%s.\n"
            .formatted(title, title.substring(title.length() - 1)));
  }
}
