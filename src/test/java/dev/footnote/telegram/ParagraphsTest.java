package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.feedback.Feedback;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Fault;
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

/** What happens when somebody follows a footnote to its paragraph: by a button or by its number. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
@Timeout(60)
class ParagraphsTest {

  private static final long ANN = 11;
  private static final long BOB = 12;
  private static final long GROUP = -1_001_000_000_001L;
  private static final String RECUSED = "Sessions recused himself because he met the ambassador.";
  private static final String LIT = "\n\n<b>" + RECUSED + "</b>";
  private static final String GONE = "The article of this footnote is gone.";
  private static final String CHANGED = "This paragraph has changed since.";
  private static final String UNLISTED = "I am sorry, I only answer people and groups";

  @TempDir Path folder;

  private final MemoryLibrary library =
      new MemoryLibrary(
          Articles.article("a.txt", "Before it all.", RECUSED, "After it all.", "The end."),
          Articles.article("b.txt", "Tuberville was a football coach."));
  private final List<TelegramBot> bots = new ArrayList<>();
  private BotServer server;
  private int editsBefore;

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
  void aButtonOpensTheParagraphWithTheQuoteLit() throws IOException {
    start();
    Request answer = ask(ANN);

    server.press(ANN, answer.button("[1]"));

    Request paragraph = await(ANN, 2);
    assertThat(paragraph.text())
        .contains("About a.txt</b></a>, The Gazette, 6 June 2017\n<i>2 of 4</i>")
        .endsWith(LIT);
    assertThat(paragraph.labels()).containsExactly(List.of("‹", "›"));
    assertThat(server.await("answerCallbackQuery", request -> true).text()).isEmpty();
  }

  @Test
  void turnsInPlaceAndSaysWhereOneIsAndLeadsBackToTheQuote() throws IOException {
    start();
    server.press(ANN, ask(ANN).button("[1]"));
    Request paragraph = await(ANN, 2);

    server.press(ANN, paragraph.button("›"));
    Request next = awaitEdits(ANN, 1);
    assertThat(next.text()).endsWith("<i>3 of 4</i>\n\nAfter it all.");
    assertThat(next.labels()).containsExactly(List.of("‹", "›"), List.of("Back to the quote"));

    server.press(ANN, next.button("›"));
    Request last = awaitEdits(ANN, 2);
    assertThat(last.text()).endsWith("<i>4 of 4</i>\n\nThe end.");
    assertThat(last.labels()).containsExactly(List.of("‹"), List.of("Back to the quote"));

    server.press(ANN, last.button("Back to the quote"));
    Request back = awaitEdits(ANN, 3);
    assertThat(back.text()).contains("<i>2 of 4</i>").endsWith(LIT);
    assertThat(back.labels()).containsExactly(List.of("‹", "›"));
    assertThat(server.texts(ANN)).hasSize(2);
  }

  @Test
  void theNumberInTheTextIsALinkThatOpensTheParagraph() throws IOException {
    start();
    Request answer = ask(ANN);
    assertThat(answer.html()).startsWith(RECUSED + " <a href=\"https://t.me/footnote_bot?start=");

    server.message(ANN, "/start " + answer.links().getFirst());

    Request paragraph = await(ANN, 2);
    assertThat(paragraph.text()).contains("<i>2 of 4</i>").endsWith(LIT);
    server.press(ANN, paragraph.button("›"));
    assertThat(awaitEdits(ANN, 1).text()).endsWith("\n\nAfter it all.");
  }

  @Test
  void aLinkAndAButtonWorkAfterARestart() throws IOException {
    start();
    Request answer = ask(ANN);
    int message = server.lastSent(ANN);
    bots.removeFirst().close();

    start();
    server.message(ANN, "/start " + answer.links().getFirst());
    server.press(ANN, ANN, message, answer.button("[1]"), Map.of());

    server.await("sendMessage", 3, request -> request.chat() == ANN);
    assertThat(server.texts(ANN).subList(1, 3)).allMatch(text -> text.endsWith(LIT));
  }

  @Test
  void findsTheParagraphWhereItHasMovedTo() throws IOException {
    start();
    Request answer = ask(ANN);
    library.put(Articles.article("a.txt", "New.", "Before it all.", "More.", RECUSED));

    server.press(ANN, answer.button("[1]"));

    assertThat(await(ANN, 2).text()).contains("<i>4 of 4</i>").endsWith(LIT);
  }

  @Test
  void saysPlainlyThatAParagraphHasChanged() throws IOException {
    start();
    Request answer = ask(ANN);
    library.put(Articles.article("a.txt", "Before it all.", "He never recused himself."));

    server.press(ANN, answer.button("[1]"));
    Request told = server.await("answerCallbackQuery", request -> true);
    assertThat(told.text()).startsWith(CHANGED);
    assertThat(told.arguments().path("show_alert").asBoolean()).isTrue();

    server.message(ANN, "/start " + answer.links().getFirst());
    assertThat(await(ANN, 2).text()).startsWith(CHANGED);
  }

  @Test
  void saysPlainlyThatAnArticleIsGone() throws IOException {
    start();
    Request answer = ask(ANN);
    library.remove(library.shelf().withId("a.txt").orElseThrow());

    server.press(ANN, answer.button("[1]"));
    assertThat(server.await("answerCallbackQuery", request -> true).text()).startsWith(GONE);

    server.message(ANN, "/start " + answer.links().getFirst());
    assertThat(await(ANN, 2).text()).startsWith(GONE);
  }

  @Test
  void aPressReadsTheOneArticleOnly() throws IOException {
    start();
    Request answer = ask(ANN);
    int reads = library.reads();

    server.press(ANN, answer.button("[1]"));
    await(ANN, 2);

    assertThat(library.reads() - reads).isEqualTo(1);
  }

  @Test
  void inAGroupOnlyThePersonWhoPressedSeesTheParagraph() throws IOException {
    start();
    Request answer = askInGroup();

    server.press(GROUP, BOB, server.lastSent(GROUP), answer.button("[1]"), TOPIC);

    Request paragraph = await(GROUP, 2);
    assertThat(paragraph.text()).endsWith(LIT);
    assertThat(paragraph.isEphemeral()).isTrue();
    assertThat(paragraph.arguments().path("receiver_user_id").asLong()).isEqualTo(BOB);
    assertThat(paragraph.arguments().path("message_thread_id").asInt()).isEqualTo(7);
    Request told = server.await("answerCallbackQuery", request -> true);
    assertThat(paragraph.arguments().path("callback_query_id"))
        .isEqualTo(told.arguments().path("callback_query_id"))
        .isEqualTo(paragraph.arguments().at("/ephemeral_message_parameters/callback_query_id"));
  }

  @Test
  void inAGroupThePersonAloneReadsOn() throws IOException {
    start();
    Request answer = askInGroup();
    server.press(GROUP, BOB, server.lastSent(GROUP), answer.button("[1]"), TOPIC);
    Request paragraph = await(GROUP, 2);

    Map<String, ?> alone = Map.of("message_id", 0, "ephemeral_message_id", 77);
    server.press(GROUP, BOB, 0, paragraph.button("›"), alone);

    Request next = server.await("editEphemeralMessageText", request -> request.chat() == GROUP);
    assertThat(next.text()).endsWith("\n\nAfter it all.");
    assertThat(next.arguments().path("receiver_user_id").asLong()).isEqualTo(BOB);
    assertThat(next.arguments().path("ephemeral_message_id").asInt()).isEqualTo(77);
    assertThat(server.requests("editMessageText")).isEmpty();
  }

  @Test
  void whereAGroupHasNoSuchMessagesItsParagraphsShareOne() throws IOException {
    start();
    Request answer = askInGroup();
    int message = server.lastSent(GROUP);
    server.inject("sendMessage", Fault.error(400, "Bad Request: no ephemeral messages here", ""));

    server.press(GROUP, BOB, message, answer.button("[1]"), TOPIC);
    Request shared = await(GROUP, 3);
    assertThat(shared.isEphemeral()).isFalse();
    assertThat(shared.arguments().at("/reply_parameters/message_id").asInt()).isEqualTo(message);
    int paragraph = server.lastSent(GROUP);

    server.press(GROUP, ANN, paragraph, shared.button("›"), TOPIC);
    assertThat(awaitEdits(GROUP, 1).arguments().path("message_id").asInt()).isEqualTo(paragraph);
    server.press(GROUP, ANN, message, answer.button("[1]"), TOPIC);
    Request back = awaitEdits(GROUP, 2);
    assertThat(back.arguments().path("message_id").asInt()).isEqualTo(paragraph);
    assertThat(back.text()).endsWith(LIT);
    assertThat(server.texts(GROUP)).hasSize(3);
    server.await(
        "answerCallbackQuery",
        request -> request.text().equals("It is in my last message under this answer."));
  }

  @Test
  void aServerThatDoesNotKnowSuchMessagesGetsOneForEachAnswer() throws IOException {
    server.forgetEphemeral();
    start();
    Request answer = askInGroup();
    int message = server.lastSent(GROUP);

    server.press(GROUP, BOB, message, answer.button("[1]"), TOPIC);
    Request shared = await(GROUP, 2);
    int paragraph = server.lastSent(GROUP);
    server.press(GROUP, ANN, paragraph, shared.button("›"), TOPIC);
    awaitEdits(GROUP, 1);
    server.press(GROUP, ANN, message, answer.button("[1]"), TOPIC);

    assertThat(awaitEdits(GROUP, 2).arguments().path("message_id").asInt()).isEqualTo(paragraph);
    assertThat(server.texts(GROUP)).hasSize(2);
  }

  @Test
  void aSharedParagraphThatSomebodyDeletedIsSentAgain() throws IOException {
    server.forgetEphemeral();
    start();
    Request answer = askInGroup();
    int message = server.lastSent(GROUP);
    server.press(GROUP, BOB, message, answer.button("[1]"), TOPIC);
    Request shared = await(GROUP, 2);
    server.press(GROUP, BOB, server.lastSent(GROUP), shared.button("›"), TOPIC);
    awaitEdits(GROUP, 1);
    server.inject("editMessageText", Fault.error(400, "message to edit not found", ""));

    server.press(GROUP, BOB, message, answer.button("[1]"), TOPIC);

    assertThat(await(GROUP, 3).text()).endsWith(LIT);
  }

  @Test
  void aLinkFromAGroupOpensInThePrivateChatOfThoseWhoMayAsk() throws IOException {
    start(new Access(Set.of(ANN), Set.of(GROUP), Set.of()));
    String link = askInGroup().links().getFirst();

    server.message(ANN, "/start " + link);
    server.message(BOB, "/start " + link);

    assertThat(server.awaitMessage(ANN).text()).endsWith(LIT);
    assertThat(server.awaitMessage(BOB).text()).startsWith(UNLISTED);
    assertThat(server.texts(GROUP)).hasSize(1);
  }

  @Test
  void tellsAPersonWhoMayNotAskThatAButtonIsNotForThem() throws IOException {
    start(new Access(Set.of(ANN), Set.of(), Set.of()));
    Request answer = askInGroup();

    server.press(GROUP, BOB, server.lastSent(GROUP), answer.button("[1]"), TOPIC);

    Request told = server.await("answerCallbackQuery", request -> true);
    assertThat(told.text()).startsWith(UNLISTED);
    assertThat(told.arguments().path("show_alert").asBoolean()).isTrue();
    assertThat(server.texts(GROUP)).hasSize(1);
  }

  @Test
  void answersEveryPressWhateverItsButtonSays() throws IOException {
    start();
    ask(ANN);

    server.press(ANN, "nonsense");
    server.await("answerCallbackQuery", request -> request.text().contains("no longer works"));
    server.raw(
        """
        {"callback_query":{"id":"9","data":"nonsense","chat_instance":"1","inline_message_id":"x",
          "from":{"id":11,"is_bot":false,"first_name":"Ann"}}}""");

    server.await("answerCallbackQuery", 2, request -> request.text().contains("no longer works"));
  }

  private static final Map<String, ?> TOPIC =
      Map.of("is_topic_message", true, "message_thread_id", 7);

  private Request ask(long person) {
    server.message(person, "Why recused?");
    return awaitAnswer(person);
  }

  private Request askInGroup() {
    server.message(GROUP, ANN, "/ask Why recused?", TOPIC);
    return awaitAnswer(GROUP);
  }

  /** An answer that takes long is shown first without its buttons. */
  private Request awaitAnswer(long chat) {
    Request answer = server.awaitMessage(chat);
    if (answer.labels().isEmpty()) {
      answer = server.await("editMessageText", request -> request.chat() == chat);
      editsBefore = 1;
    }
    return answer;
  }

  /** The last of so many messages to a chat. */
  private Request await(long chat, int count) {
    return server.await("sendMessage", count, request -> request.chat() == chat).getLast();
  }

  private Request awaitEdits(long chat, int count) {
    return server
        .await("editMessageText", editsBefore + count, request -> request.chat() == chat)
        .getLast();
  }

  private void start() throws IOException {
    start(new Access(Set.of(), Set.of(), Set.of()));
  }

  private void start(Access access) throws IOException {
    TelegramSettings settings =
        new TelegramSettings(
            new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), false),
            access,
            0,
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
}
