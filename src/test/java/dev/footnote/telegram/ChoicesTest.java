package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.feedback.Feedback;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.message.Articles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What happens when the bot asks back, and somebody presses one of the choices. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
@Timeout(60)
class ChoicesTest {

  private static final long ANN = 11;
  private static final long BOB = 12;
  private static final long GROUP = -1_001_000_000_001L;
  private static final String BOARD =
      "On the board: Ann Lee (141 votes), Bob Day (119), Carl Fox (102).";
  private static final String ASKED = "Who do you mean by “he”: Ann Lee, Bob Day or Carl Fox?";
  private static final String SETTLED = "This question is settled. Ask again.";

  @TempDir Path folder;

  private final MemoryLibrary library =
      new MemoryLibrary(Articles.article("a.txt", BOARD, "Lee has voted for the ferry."));
  private final List<TelegramBot> bots = new ArrayList<>();
  private BotServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new BotServer();
  }

  @AfterEach
  void stop() throws IOException {
    for (TelegramBot bot : bots) {
      bot.close();
    }
    server.close();
  }

  @Test
  void aPressIsAnsweredLikeAMessageAndTheButtonsGo() throws IOException {
    start(0);
    int question = askBack(ANN, Map.of());
    Request asked = server.requests("sendMessage").getLast();
    assertThat(asked.text()).isEqualTo(ASKED);

    server.press(ANN, asked.button("Bob Day"));

    assertThat(server.await("answerCallbackQuery", request -> true).text()).isEmpty();
    Request edit = server.await("editMessageText", request -> request.chat() == ANN);
    assertThat(edit.text()).isEqualTo("Who do you mean by “he”? – Bob Day");
    assertThat(edit.arguments().has("reply_markup")).isFalse();
    Request answer = server.await("sendMessage", 3, request -> request.chat() == ANN).getLast();
    assertThat(answer.text()).startsWith(BOARD + " [1]");
    assertThat(answer.arguments().at("/reply_parameters/message_id").asInt()).isEqualTo(question);
    awaitAnswers(3);
    assertThat(Files.readString(folder.resolve("answers.jsonl")))
        .contains("\"asked\":\"how many votes did Bob Day get?\"");
  }

  @Test
  void onlyThePersonWhoAskedMayChoose() throws IOException {
    start(0);
    Map<String, ?> topic = Map.of("is_topic_message", true, "message_thread_id", 7);
    askBack(GROUP, topic);
    int message = server.lastSent(GROUP);
    String button = server.requests("sendMessage").getLast().button("Carl Fox");

    server.press(GROUP, BOB, message, button, topic);

    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .isEqualTo("Only the person who asked can choose here.");
    server.press(GROUP, ANN, message, button, topic);
    Request answer = server.await("sendMessage", 3, request -> request.chat() == GROUP).getLast();
    assertThat(answer.text()).startsWith(BOARD);
    assertThat(answer.arguments().path("message_thread_id").asInt()).isEqualTo(7);
    assertThat(server.requests("editMessageText")).hasSize(1);
  }

  @Test
  void aSecondPressIsToldThatTheQuestionIsSettled() throws IOException {
    start(0);
    askBack(ANN, Map.of());
    int message = server.lastSent(ANN);
    Request asked = server.requests("sendMessage").getLast();

    server.press(ANN, ANN, message, asked.button("Bob Day"), Map.of());
    server.press(ANN, ANN, message, asked.button("Carl Fox"), Map.of());

    server.await("answerCallbackQuery", request -> request.text().equals(SETTLED));
    server.await("sendMessage", 3, request -> request.chat() == ANN);
    assertThat(server.requests("editMessageText")).hasSize(1);
  }

  @Test
  void aPressAfterTheConversationWentOnIsToldSo() throws IOException {
    start(0);
    askBack(ANN, Map.of());
    int message = server.lastSent(ANN);
    String button = server.requests("sendMessage").getLast().button("Bob Day");
    server.message(ANN, "What about the ferry?");
    awaitAnswers(3);

    server.press(ANN, ANN, message, button, Map.of());

    server.await("answerCallbackQuery", request -> request.text().equals(SETTLED));
    assertThat(server.texts(ANN)).hasSize(3);
  }

  @Test
  void thanksInBetweenDoNotSettleIt() throws IOException {
    start(0);
    askBack(ANN, Map.of());
    int message = server.lastSent(ANN);
    String button = server.requests("sendMessage").getLast().button("Bob Day");
    server.message(ANN, "thanks");
    awaitAnswers(3);

    server.press(ANN, ANN, message, button, Map.of());

    server.await("sendMessage", 4, request -> request.chat() == ANN);
  }

  @Test
  void aPressOnAnEarlierQuestionBackIsToldThatItIsSettled() throws IOException {
    start(0);
    askBack(ANN, Map.of());
    int earlier = server.lastSent(ANN);
    server.message(ANN, "where did he live?");
    awaitAnswers(3);
    Request later = server.requests("sendMessage").getLast();

    server.press(ANN, ANN, earlier, later.button("Bob Day"), Map.of());

    server.await("answerCallbackQuery", request -> request.text().equals(SETTLED));
  }

  @Test
  void aPressAfterANewConversationOrARestartIsToldThatItIsSettled() throws IOException {
    start(0);
    askBack(ANN, Map.of());
    int message = server.lastSent(ANN);
    String button = server.requests("sendMessage").getLast().button("Bob Day");
    server.message(ANN, "/new");
    server.await("sendMessage", 3, request -> request.chat() == ANN);

    server.press(ANN, ANN, message, button, Map.of());
    server.await("answerCallbackQuery", request -> request.text().equals(SETTLED));

    server.awaitConfirmation();
    bots.removeFirst().close();
    start(0);
    server.press(ANN, ANN, message, button, Map.of());
    server.await("answerCallbackQuery", 2, request -> request.text().equals(SETTLED));
  }

  @Test
  void aPressCountsAsAQuestionAndCanBeRepeatedLater() throws IOException {
    start(2);
    askBack(ANN, Map.of());

    server.press(ANN, server.requests("sendMessage").getLast().button("Bob Day"));

    assertThat(server.await("answerCallbackQuery", request -> true).text())
        .startsWith("I take at most 2 questions a minute");
    assertThat(server.requests("editMessageText")).isEmpty();
    assertThat(server.texts(ANN)).hasSize(2);
  }

  @Test
  void aChoiceMayBeTypedAsANumber() throws IOException {
    start(0);
    askBack(ANN, Map.of());

    server.message(ANN, "2.");
    awaitAnswers(3);

    assertThat(Files.readString(folder.resolve("answers.jsonl")))
        .contains("\"asked\":\"how many votes did Bob Day get?\"");
  }

  @Test
  void anEditedQuestionIsAnsweredInPlaceOfTheChosenOne() throws IOException {
    start(0);
    int question = askBack(ANN, Map.of());
    server.press(ANN, server.requests("sendMessage").getLast().button("Bob Day"));
    awaitAnswers(3);
    int answer = server.lastSent(ANN);

    server.edit(ANN, question, "Which ferry?");

    Request edit =
        server.await(
            "editMessageText", request -> request.arguments().path("message_id").asInt() == answer);
    assertThat(edit.text()).startsWith("Lee has voted for the ferry. [1]");
  }

  /** Asks who got elected and then how many votes “he” got; returns that question's message. */
  private int askBack(long chat, Map<String, ?> more) throws IOException {
    server.message(chat, ANN, "/ask Who got onto the board?", more);
    int question = server.message(chat, ANN, "/ask how many votes did he get?", more);
    awaitAnswers(2);
    return question;
  }

  private void start(int questionsPerMinute) throws IOException {
    TelegramSettings settings =
        new TelegramSettings(
            new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
            new Access(Set.of(), Set.of(), Set.of()),
            questionsPerMinute,
            false,
            folder,
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

  /** Waits for this many answers in the history; they get there shortly after they are sent. */
  private void awaitAnswers(int count) throws IOException {
    while (Files.readAllLines(folder.resolve("answers.jsonl")).size() < count) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}
