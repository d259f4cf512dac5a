package dev.footnote.telegram;

import static dev.footnote.telegram.RunningBot.ANN;
import static dev.footnote.telegram.RunningBot.BOB;
import static dev.footnote.telegram.RunningBot.GROUP;
import static dev.footnote.telegram.RunningBot.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.api.BotServer.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was refused and can be answered once an article has come. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class LateAnswersTest {

  private static final String MAYOR = "The mayor resigned yesterday.";

  @TempDir Path folder;

  private RunningBot bot;

  @BeforeEach
  void start() throws IOException {
    bot = new RunningBot(folder);
  }

  @AfterEach
  void stop() throws IOException {
    bot.close();
  }

  @Test
  void anAdministratorHearsWhatCanBeAnsweredNowAndSendsTheAnswer() {
    int question = bot.server.message(ANN, "Who resigned?");
    bot.server.awaitMessage(ANN);
    bot.server.message(BOB, "How old is Kim?");
    bot.server.awaitMessage(BOB);

    upload();

    Request notice = awaitNotice(1);
    assertThat(notice.text())
        .isEqualTo(
            """
            The articles have changed: I can answer a question now that I could not before. Shall I \
            send the answer to the person who asked?
            1. Who resigned?\
            """);
    assertThat(notice.arguments().has("reply_parameters")).isFalse();
    press(OWNER, notice, "Send the answer");

    Request answer = bot.server.await("sendMessage", 2, r -> r.chat() == ANN).getLast();
    assertThat(answer.text()).startsWith(MAYOR + " [1]");
    assertThat(answer.arguments().at("/reply_parameters/message_id").asInt()).isEqualTo(question);
    assertThat(bot.server.await("editMessageText", r -> r.chat() == OWNER).text())
        .isEqualTo("The answer is sent.\n1. ✓ Who resigned?");
    assertThat(bot.server.texts(BOB)).hasSize(1);
  }

  @Test
  void eachAnswerCanBeSentByItselfAndNoneIsSentTwice() {
    bot.server.message(ANN, "Who resigned?");
    bot.server.awaitMessage(ANN);
    bot.server.message(
        GROUP, BOB, "/ask Which mayor?", Map.of("is_topic_message", true, "message_thread_id", 7));
    bot.server.awaitMessage(GROUP);
    upload();
    Request notice = awaitNotice(1);

    press(OWNER, notice, "1"); // the newest
    Request answer = bot.server.await("sendMessage", 2, r -> r.chat() == GROUP).getLast();
    assertThat(answer.arguments().path("message_thread_id").asInt()).isEqualTo(7);
    Request marked = bot.server.await("editMessageText", r -> r.chat() == OWNER);
    assertThat(marked.text()).contains("\n1. ✓ Which mayor?\n2. Who resigned?");
    press(OWNER, marked, "✓ 1");
    bot.server.await(
        "answerCallbackQuery", r -> r.text().equals("There is nothing left to send here."));
    press(OWNER, marked, "Send all");
    bot.server.await("sendMessage", 2, r -> r.chat() == ANN);

    assertThat(bot.server.texts(GROUP)).hasSize(2);
  }

  @Test
  void onlyAdministratorsSendAnswers() {
    bot.server.message(ANN, "Who resigned?");
    bot.server.awaitMessage(ANN);
    upload();
    Request notice = awaitNotice(1);

    press(BOB, notice, "Send the answer");

    bot.server.await(
        "answerCallbackQuery", r -> r.text().equals("Only administrators can send answers."));
    assertThat(bot.server.texts(ANN)).hasSize(1);
  }

  @Test
  void anAdministratorHearsOfAQuestionOnce() {
    bot.server.message(ANN, "Who resigned?");
    bot.server.awaitMessage(ANN);
    upload();
    awaitNotice(1);
    bot.server.message(BOB, "Which mayor was taller?"); // refused if asked before the upload only
    bot.server.awaitMessage(BOB);
    bot.server.message(ANN, "How is Zanzibar?");
    bot.server.await("sendMessage", 2, r -> r.chat() == ANN);

    bot.library.add("z.txt", "Zanzibar is fine.".getBytes(StandardCharsets.UTF_8), false);

    assertThat(awaitNotice(2).text()).endsWith("\n1. How is Zanzibar?");
  }

  private void upload() {
    bot.server.file("F1", MAYOR.getBytes(StandardCharsets.UTF_8));
    bot.server.withoutText(
        OWNER,
        Map.of(
            "document",
            Map.of("file_id", "F1", "file_unique_id", "u", "file_name", "m.txt", "file_size", 29)));
  }

  private Request awaitNotice(int count) {
    return bot.server
        .await("sendMessage", count, r -> r.text().startsWith("The articles have changed"))
        .getLast();
  }

  private void press(long person, Request message, String label) {
    bot.server.press(
        OWNER,
        person,
        bot.server.lastSent(OWNER),
        message.button(label),
        Map.of("reply_markup", message.arguments().path("reply_markup")));
  }
}
