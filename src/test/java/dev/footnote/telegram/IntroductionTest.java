package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.feedback.Feedback;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.message.Articles;
import java.io.IOException;
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

/** What somebody sees who meets the bot for the first time, and what the example questions do. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
@Timeout(60)
class IntroductionTest {

  private static final long ANN = 11;
  private static final long BOB = 12;
  private static final long OWNER = 99;
  private static final long GROUP = -1_001_000_000_001L;
  private static final String RECUSED = "Sessions recused himself because he met the ambassador.";
  private static final String WHY = "Why did Jeff Sessions recuse himself?";
  private static final String WHEN = "When was the new swimming pool beside the old school opened?";
  private static final String WHO = "Who mends the clocks?";

  @TempDir Path folder;

  private final MemoryLibrary library =
      new MemoryLibrary(
          Articles.article("a.txt", RECUSED),
          Articles.article("b.txt", "The swimming pool was opened in May."),
          Articles.article("c.txt", "Nobody mends the clocks."),
          Articles.article("d.txt", "The hall is shut."));
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
  void startTellsWhatTheBotIsAndKnowsAndOffersTwoQuestions() throws IOException {
    library.show(WHY, WHEN, WHO);
    start(0);

    server.message(ANN, "/start");

    Request introduction = server.awaitMessage(ANN);
    assertThat(introduction.text())
        .isEqualTo(
            """
            Hello, I am Footnote. I answer questions from 4 articles, and each sentence I say has \
            a footnote: the paragraph it comes from.
            The newest are:
            • About a.txt
            • About b.txt
            • About c.txt
            The newest is of 6 June 2017.
            Ask in your own words, or begin with one of these:\
            """);
    assertThat(introduction.arguments().at("/reply_markup/inline_keyboard"))
        .extracting(row -> row.at("/0/text").asText())
        .containsExactly(WHY, WHEN);
    assertThat(introduction.button(WHEN)).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void startOffersNoQuestionWhereNoneIsKnown() throws IOException {
    start(0);

    server.message(ANN, "/start");

    Request introduction = server.awaitMessage(ANN);
    assertThat(introduction.text()).endsWith("What would you like to know?");
    assertThat(introduction.arguments().has("reply_markup")).isFalse();
  }

  @Test
  void aPressAsksTheQuestionAsIfItHadBeenTyped() throws IOException {
    library.show(WHY, WHEN);
    start(0);
    server.message(ANN, "/start");
    Request introduction = server.awaitMessage(ANN);

    press(ANN, ANN, server.lastSent(ANN), introduction, WHY);

    assertThat(server.await("answerCallbackQuery", request -> true).text()).isEmpty();
    List<Request> sent = server.await("sendMessage", 3, request -> request.chat() == ANN);
    assertThat(sent.get(1).text()).isEqualTo("“" + WHY + "”");
    assertThat(sent.get(2).text()).startsWith(RECUSED + " [1]");
    // A follow-up leans on what was pressed as on what was typed.
    server.message(ANN, "source?");
    assertThat(server.await("sendMessage", 4, request -> request.chat() == ANN).get(3).text())
        .startsWith(RECUSED + " [1]");
  }

  @Test
  void inAGroupWhoeverPressesAsksAndEachAnswerCanBeRated() throws IOException {
    library.show(WHY, WHEN);
    start(0);
    server.message(GROUP, ANN, "/start@" + BotServer.NAME, Map.of());
    Request introduction = server.awaitMessage(GROUP);
    int message = server.lastSent(GROUP);

    press(GROUP, ANN, message, introduction, WHY);
    server.await("sendMessage", 3, request -> request.chat() == GROUP);
    int first = server.lastSent(GROUP);
    press(GROUP, BOB, message, introduction, WHEN);

    List<Request> sent = server.await("sendMessage", 5, request -> request.chat() == GROUP);
    assertThat(sent.get(3).text()).isEqualTo("“" + WHEN + "”");
    assertThat(sent.get(4).text()).startsWith("The swimming pool was opened in May. [1]");
    server.press(GROUP, ANN, first, sent.get(2).button("👍"), Map.of());
    server.await("answerCallbackQuery", request -> request.text().startsWith("Thank"));
  }

  @Test
  void aPressCountsAsAQuestionOfTheOneWhoPresses() throws IOException {
    library.show(WHY);
    start(1);
    server.message(ANN, "/start");
    Request introduction = server.awaitMessage(ANN);
    int message = server.lastSent(ANN);

    press(ANN, ANN, message, introduction, WHY);
    press(ANN, ANN, message, introduction, WHY);

    assertThat(
            server
                .await("answerCallbackQuery", 2, request -> true)
                .getLast()
                .arguments()
                .path("text")
                .asText())
        .startsWith("I take at most 1 question a minute");
  }

  @Test
  void helpTellsHowToAskAndAdministratorsMore() throws IOException {
    start(0);

    server.message(ANN, "/help");
    server.message(OWNER, "/help");

    assertThat(server.awaitMessage(ANN).text())
        .startsWith("Ask in plain words")
        .doesNotContain("administrators");
    assertThat(server.awaitMessage(OWNER).text()).contains("For administrators: ");
  }

  @Test
  void whoIsNoAdministratorIsToldTheirOwnIdAndWhereItGoes() throws IOException {
    start(0);

    server.message(ANN, "/status");

    assertThat(server.awaitMessage(ANN).text())
        .isEqualTo(
            "That is for administrators. Your id is 11: the owner can add it to"
                + " telegram.administrators.");
  }

  /** As Telegram does, with the message that the button is under. */
  private void press(long chat, long person, int message, Request under, String label) {
    server.press(
        chat,
        person,
        message,
        under.button(label),
        Map.of("reply_markup", under.arguments().path("reply_markup")));
  }

  private void start(int questionsPerMinute) throws IOException {
    TelegramBot bot =
        new TelegramBot(
            new TelegramSettings(
                new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
                new Access(Set.of(), Set.of(), Set.of(OWNER)),
                questionsPerMinute,
                false,
                folder,
                Duration.ofDays(90)),
            Fixtures.assistant(library),
            library,
            new Feedback(folder.resolve("feedback")));
    bots.add(bot);
    Thread.ofVirtual().start(bot::run);
  }
}
