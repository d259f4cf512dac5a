package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.feedback.Feedback;
import dev.footnote.retrieval.IndexException;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Fault;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.api.LogCapture;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.message.Articles;
import dev.footnote.telegram.message.Thumb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The bot as people meet it: a real assistant and a real bot against a server on loopback. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class TelegramBotTest {

  private static final long ANN = 11;
  private static final long BOB = 12;
  private static final long OWNER = 99;
  private static final long GROUP = -1_001_000_000_001L;
  private static final String RECUSED = "Sessions recused himself because he met the ambassador.";
  private static final String COACH = "Tuberville was a football coach <b> & \"more\".";

  @TempDir Path folder;

  private final MemoryLibrary library =
      new MemoryLibrary(
          Articles.article("a.txt", "Before it all.", RECUSED, "After it all."),
          Articles.article("b.txt", COACH));
  private final List<TelegramBot> bots = new ArrayList<>();
  private BotServer server;
  private boolean newest;

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
  void answersWithAFootnoteAndItsSource() {
    start();

    int question = server.message(ANN, "Why recused?");

    Request answer = server.awaitMessage(ANN);
    assertThat(answer.text())
        .isEqualTo(
            RECUSED
                + " [1]\n\n<blockquote expandable>[1] The Gazette, 6 June 2017: "
                + "<a href=\"https://gazette.example/a.txt?a=1&amp;b=2\"><b>About a.txt</b></a>"
                + "</blockquote>");
    assertThat(answer.arguments().at("/reply_parameters/message_id").asInt()).isEqualTo(question);
    assertThat(answer.arguments().at("/parse_mode").asText()).isEqualTo("html");
    assertThat(answer.arguments().at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @Test
  void countsWhatCameWhatItSentAndWhatFailed() {
    start();
    server.inject("sendMessage", Fault.error(500, "Oh", ""));

    server.message(ANN, "Why recused?");
    server.await("sendMessage", 2, request -> request.chat() == ANN); // the failure is behind it

    BotFigures figures = bots.getLast().figures();
    assertThat(figures.updates()).isEqualTo(1);
    assertThat(figures.failures()).isPositive();
    assertThat(figures.heard()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void putsTheShortAnswerInBold() {
    String reason = "because he met the ambassador";
    start(settings(0), quoting(passage -> Articles.citation(1, passage, reason), false));

    server.message(ANN, "Why recused?");

    assertThat(server.awaitMessage(ANN).text())
        .startsWith("Sessions recused himself <b>" + reason + "</b>. [1]\n\n<blockquote");
  }

  @Test
  void showsWhatComesClosestWithoutAClaim() {
    start(settings(0), quoting(passage -> Articles.citation(1, passage), true));

    server.message(ANN, "Why recused?");

    Request answer = server.awaitMessage(ANN);
    assertThat(answer.text())
        .startsWith("Closest I found:\n\n<blockquote expandable>[1] ")
        .endsWith("\n" + RECUSED + "</blockquote>")
        .containsOnlyOnce(RECUSED);
    server.press(ANN, answer.button("[1]"));
    assertThat(server.await("sendMessage", 2, request -> request.chat() == ANN).getLast().text())
        .endsWith("\n\n<b>" + RECUSED + "</b>");
  }

  /** Quotes the first passage found, as an answer or as what comes closest to one. */
  private static Answerer quoting(Function<Passage, Citation> citing, boolean closest) {
    return (question, readings, spoken) -> {
      Citation citation = citing.apply(readings.getFirst().sentence().passage());
      if (closest) {
        return Fixtures.draft(new Answer.Closest(citation));
      }
      Statement statement = Statement.quoting(List.of(citation));
      spoken.accept(statement);
      return Fixtures.draft(new Answer.GroundedAnswer(List.of(statement)));
    };
  }

  @Test
  void escapesTheTextOfArticles() {
    start();

    server.message(ANN, "Which coach?");

    assertThat(server.awaitMessage(ANN).text())
        .startsWith("Tuberville was a football coach &lt;b&gt; &amp; \"more\". [1]");
  }

  @Test
  void keepsRatingsAsQuestionsWithTheirEvidence() throws IOException {
    start();
    server.message(ANN, "Why recused?");
    server.awaitMessage(ANN);
    server.message(BOB, "Who is Kim?");
    server.awaitMessage(BOB);

    awaitAnswers(2);
    server.press(ANN, Thumb.UP.button().data());
    server.await("answerCallbackQuery", request -> request.text().equals("Thank you, noted."));
    server.press(BOB, Thumb.DOWN.button().data());
    server.await("answerCallbackQuery", 2, request -> request.text().equals("Thank you, noted."));

    assertThat(feedback().questions())
        .containsExactly(
            """
            {"id":"f1","kind":"liked","question":"Why recused?","evidence":[{"article":"a.txt",\
            "contains":"Sessions recused himself because he met the ambassador."}],"answer":[]}\
            """,
            """
            {"id":"f2","kind":"disliked","question":"Who is Kim?","evidence":[],\
            "said":"The articles do not say.","answer":[]}\
            """);
  }

  @Test
  void editsTheAnswerWhenTheQuestionIsEdited() {
    start();
    int question = server.message(ANN, "Which coach?");
    server.awaitMessage(ANN);

    server.edit(ANN, question, "Why recused?");

    Request edit = server.await("editMessageText", request -> request.chat() == ANN);
    assertThat(edit.text()).startsWith(RECUSED);
    assertThat(server.texts(ANN)).hasSize(1);
  }

  @Test
  void offersTheAnswerAndPassagesInline() {
    start();

    server.inline(ANN, "why recused");

    Request offer = server.await("answerInlineQuery", request -> true);
    assertThat(offer.arguments().path("results"))
        .extracting(result -> result.at("/input_message_content/message_text").asText())
        .satisfiesExactly(
            answer -> assertThat(answer).startsWith(RECUSED + " <a href=\"https://t.me/"),
            passage -> assertThat(passage).endsWith("\n\n" + RECUSED));
  }

  @Test
  void answersInTheTopicOfAForum() {
    start();

    server.message(
        GROUP, ANN, "/ask Why recused?", Map.of("is_topic_message", true, "message_thread_id", 7));

    assertThat(server.awaitMessage(GROUP).arguments().path("message_thread_id").asInt())
        .isEqualTo(7);
  }

  @Test
  void answersInOrderWithinAChat() {
    start();
    server.message(ANN, "Why recused?");
    server.message(ANN, "Which coach?");
    server.message(ANN, "/about");

    server.await("sendMessage", 3, request -> request.chat() == ANN);

    assertThat(server.texts(ANN))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Sessions"),
            second -> assertThat(second).startsWith("Tuberville"),
            third -> assertThat(third).startsWith("I am Footnote"));
  }

  @Test
  void aSlowAnswerDoesNotDelayAnotherChat() {
    CountDownLatch release = new CountDownLatch(1);
    start(
        settings(0),
        (question, hits, spoken) -> {
          if (question.text().contains("slow")) {
            await(release);
          }
          return Fixtures.answerer().answer(question, hits, spoken);
        });

    server.message(ANN, "A slow one: why recused?");
    server.message(BOB, "Why recused?");

    server.awaitMessage(BOB);
    assertThat(server.texts(ANN)).isEmpty();
    release.countDown();
    server.awaitMessage(ANN);
  }

  @Test
  void answersOnlySoManyPeopleAtATimeAndTheOthersInTheirTurn() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch asMany = new CountDownLatch(Questions.AT_ONCE);
    start(
        settings(0),
        (question, hits, spoken) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          asMany.countDown();
          await(asMany);
          now.decrementAndGet();
          return Fixtures.answerer().answer(question, hits, spoken);
        });

    List<Long> people = LongStream.range(1_000, 1_000 + 3 * Questions.AT_ONCE).boxed().toList();
    people.forEach(person -> server.message(person, "Why recused?"));

    people.forEach(person -> assertThat(server.awaitMessage(person).text()).startsWith(RECUSED));
    assertThat(most).hasValue(Questions.AT_ONCE);
  }

  @Test
  void showsTypingWhileAnAnswerIsBeingMade() {
    CountDownLatch release = new CountDownLatch(1);
    start(
        settings(0),
        (question, hits, spoken) -> {
          await(release);
          return Fixtures.answerer().answer(question, hits, spoken);
        });

    server.message(ANN, "Why recused?");

    server.await("sendChatAction", request -> request.chat() == ANN);
    release.countDown();
    server.awaitMessage(ANN);
  }

  @Test
  void tellsThePersonInOneLineWhenAnsweringFailsAndLogsTheStackTrace() {
    start(
        settings(0),
        (question, hits, spoken) -> {
          throw new IllegalStateException("a bug");
        });

    try (LogCapture log = new LogCapture()) {
      server.message(ANN, "Why recused?");

      assertThat(server.awaitMessage(ANN).text())
          .isEqualTo(
              "Something went wrong with this question, and it was noted. Please try another one.");
      assertThat(log.entries())
          .anyMatch(entry -> entry.contains("IllegalStateException: a bug\n\tat "));
    }
  }

  @Test
  void saysThatTheArticlesAreOutOfReachAndAnswersWhenTheyAreBack() {
    AtomicBoolean away = new AtomicBoolean(true);
    start(
        settings(0),
        (question, hits, spoken) -> {
          if (away.getAndSet(false)) {
            throw new IndexException("http://10.0.0.7:9200 does not answer");
          }
          return Fixtures.answerer().answer(question, hits, spoken);
        });

    server.message(ANN, "Why recused?");
    assertThat(server.awaitMessage(ANN).text())
        .isEqualTo("I cannot reach my articles just now. Please try again in a few minutes.");
    server.message(ANN, "Why recused?");
    await(() -> server.texts(ANN).size() == 2);
    assertThat(server.texts(ANN).getLast()).contains(RECUSED);
  }

  @Test
  void putsTheApologyInPlaceOfAnAnswerThatHasBegun() {
    start(
        settings(0),
        (question, hits, spoken) -> {
          Passage passage = hits.getFirst().sentence().passage();
          Statement begun = new Statement(RECUSED, List.of(Articles.citation(1, passage)));
          while (server.texts(ANN).isEmpty()) {
            spoken.accept(begun);
          }
          throw new IllegalStateException("a bug");
        });

    server.message(ANN, "Why recused?");

    Request edit = server.await("editMessageText", request -> request.chat() == ANN);
    assertThat(edit.text()).startsWith("Something went wrong");
    assertThat(server.texts(ANN)).hasSize(1);
  }

  @Test
  void waitsAsLongAsTelegramAsksAndThenSends() {
    start();
    server.inject("sendMessage", Fault.error(429, "Slow", ",\"parameters\":{\"retry_after\":1}"));

    server.message(ANN, "Why recused?");

    List<Request> tries = server.await("sendMessage", 2, request -> request.chat() == ANN);
    assertThat(tries).extracting(Request::text).allMatch(text -> text.startsWith(RECUSED));
  }

  @Test
  void sendsAgainAfterAnOutage() {
    start();
    server.inject("sendMessage", Fault.error(500, "Oh", ""), new Fault(502, "<html>", false));

    server.message(ANN, "Why recused?");

    server.await("sendMessage", 3, request -> request.chat() == ANN);
  }

  @Test
  void doesNotTryAgainIfItIsBlocked() {
    start();
    server.inject("sendMessage", Fault.error(403, "Forbidden: bot was blocked", ""));

    server.message(ANN, "Why recused?");
    server.awaitMessage(ANN);
    server.message(BOB, "Why recused?");
    server.awaitMessage(BOB);

    assertThat(server.texts(ANN)).hasSize(1);
  }

  @Test
  void followsAGroupThatBecameASupergroup() {
    start();
    server.inject(
        "sendMessage",
        Fault.error(400, "upgraded", ",\"parameters\":{\"migrate_to_chat_id\":-100777}"));

    server.message(-5, ANN, "/ask Why recused?", Map.of());

    assertThat(server.awaitMessage(-100777).text()).startsWith(RECUSED);
  }

  @Test
  void skipsUpdatesItCannotRead() {
    start();
    server.raw("{\"message\":\"nonsense\"}");
    server.raw("{\"message\":{}}");
    server.raw("{\"callback_query\":{\"id\":\"1\"}}");
    server.raw("{\"inline_query\":{}}");
    server.raw("{\"something_new\":{\"a\":1}}");

    server.message(ANN, "Why recused?");

    assertThat(server.awaitMessage(ANN).text()).startsWith(RECUSED);
  }

  @Test
  void answersAfterAKillWhatWasAskedBeforeIt() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    start(
        settings(0),
        (question, hits, spoken) -> {
          await(never);
          throw new AssertionError("not reached");
        });
    server.message(ANN, "Why recused?");
    server.awaitConfirmation();
    Path afterKill = Files.createDirectory(folder.resolve("after"));
    Files.copy(folder.resolve("inbox.jsonl"), afterKill.resolve("inbox.jsonl"));

    start(settings(afterKill), Fixtures.answerer());

    assertThat(server.awaitMessage(ANN).text()).startsWith(RECUSED);
    never.countDown();
  }

  @Test
  void answersOnlyOnceIfTheQuestionIsRepeatedAfterARestart() throws IOException {
    start();
    int question = server.message(ANN, "Why recused?");
    server.awaitMessage(ANN);
    server.awaitConfirmation();
    bots.removeFirst().close();

    start();
    server.repeat(5000, ANN, question, "Why recused?");
    server.message(BOB, "Why recused?");
    server.awaitMessage(BOB);

    assertThat(server.texts(ANN)).hasSize(1);
  }

  @Test
  void answersWhatItHasBeforeItCloses() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    start(
        settings(0),
        (question, hits, spoken) -> {
          asked.countDown();
          return Fixtures.answerer().answer(question, hits, spoken);
        });
    server.message(ANN, "Why recused?");
    await(asked);

    bots.removeFirst().close();

    assertThat(server.texts(ANN)).hasSize(1);
  }

  @Test
  void tellsAPersonOnceThatTheyAskTooOften() {
    start(settings(1), Fixtures.answerer());
    server.message(ANN, "Why recused?");
    server.message(ANN, "Which coach?");
    server.message(ANN, "Which coach?");
    server.message(BOB, "Which coach?");
    server.awaitMessage(BOB);

    server.await("sendMessage", 2, request -> request.chat() == ANN);

    assertThat(server.texts(ANN).getLast()).startsWith("I take at most 1 question a minute");
    assertThat(server.texts(ANN)).hasSize(2);
  }

  @Test
  void answersListedPeopleAndTellsOthersOnceThatItDoesNot() {
    start(settings(Set.of(ANN)), Fixtures.answerer());
    server.message(BOB, "Why recused?");
    server.message(BOB, "Why recused?");
    server.message(ANN, "Why recused?");

    assertThat(server.awaitMessage(ANN).text()).startsWith(RECUSED);
    assertThat(server.awaitMessage(BOB).text()).startsWith("I am sorry");
    assertThat(server.texts(BOB)).hasSize(1);
  }

  @Test
  void addsAnArticleThatAnAdministratorSends() {
    start();
    server.file("F1", "The mayor resigned yesterday.".getBytes(StandardCharsets.UTF_8));

    server.withoutText(OWNER, document("../../etc/news.txt"));

    assertThat(server.awaitMessage(OWNER).text()).startsWith("Added “news.txt”");
    server.message(ANN, "Who resigned?");
    assertThat(server.awaitMessage(ANN).text()).startsWith("The mayor resigned yesterday. [1]");
  }

  @Test
  void refusesAnArticleFromAnybodyElse() {
    start();

    server.withoutText(ANN, document("news.txt"));

    assertThat(server.awaitMessage(ANN).text())
        .isEqualTo(
            "Thank you! That is for administrators. Your id is 11:"
                + " the owner can add it to telegram.administrators.");
    assertThat(library.articles(path -> true)).hasSize(2);
  }

  @Test
  void listsUnansweredQuestionsForAnAdministrator() throws IOException {
    start();
    server.message(ANN, "How old is Kim?");
    awaitAnswers(1);

    server.message(OWNER, "/unanswered");

    assertThat(server.awaitMessage(OWNER).text()).endsWith("• How old is Kim?");
  }

  @Test
  void streamsAnAnswerAsADraftWhereTheNewestApiIsOn() {
    newest = true;
    start(settings(0), slowly(server -> server.await("sendMessageDraft", request -> true)));

    int question = server.message(ANN, "Why recused?");

    Request answer = server.awaitMessage(ANN);
    Request draft = server.requests("sendMessageDraft").getFirst();
    assertThat(draft.text()).startsWith(RECUSED);
    assertThat(draft.arguments().path("draft_id").asInt()).isEqualTo(question);
    assertThat(draft.arguments().path("parse_mode").asText()).isEqualToIgnoringCase("html");
    assertThat(answer.text()).startsWith(RECUSED + " [1]\n\n");
    assertThat(server.texts(ANN)).hasSize(1);
    assertThat(server.requests("editMessageText")).isEmpty();
  }

  @Test
  void streamsAsAMessageWhereTheServerKnowsNoDrafts() {
    newest = true;
    server.inject("sendMessageDraft", Fault.error(404, "Not Found", ""));
    start(settings(0), slowly(server -> server.awaitMessage(ANN)));

    server.message(ANN, "Why recused?");

    assertThat(server.await("editMessageText", request -> request.chat() == ANN).text())
        .startsWith(RECUSED + " [1]\n\n");
    assertThat(server.requests("sendMessageDraft")).hasSize(1);
  }

  @Test
  void streamsInAGroupAsAMessage() {
    newest = true;
    start(settings(0), slowly(server -> server.awaitMessage(GROUP)));

    server.message(GROUP, ANN, "/ask Why recused?", Map.of());

    server.await("editMessageText", request -> request.chat() == GROUP);
    assertThat(server.requests("sendMessageDraft")).isEmpty();
  }

  /** Says the answer again and again until the server has seen it unfinished. */
  private Answerer slowly(Consumer<BotServer> seen) {
    return (question, readings, spoken) -> {
      Thread watching = Thread.startVirtualThread(() -> seen.accept(server));
      while (watching.isAlive()) {
        pause();
        Fixtures.answerer().answer(question, readings, spoken);
      }
      return Fixtures.answerer().answer(question, readings, statement -> {});
    };
  }

  @Test
  void anOpenedParagraphHasACopyButtonWhereTheNewestApiIsOn() {
    newest = true;

    JsonNode rows = openedParagraph().arguments().at("/reply_markup/inline_keyboard");

    assertThat(rows.at("/1/0/copy_text/text").asText())
        .isEqualTo("“" + RECUSED + "”\nAbout a.txt, The Gazette, 6 June 2017");
    assertThat(rows.at("/1/0").has("callback_data")).isFalse();
  }

  @Test
  void anOpenedParagraphHasNoCopyButtonElsewhere() {
    assertThat(openedParagraph().arguments().toString()).doesNotContain("copy_text", "Copy");
  }

  private Request openedParagraph() {
    start();
    server.message(ANN, "Why recused?");
    server.press(ANN, server.awaitMessage(ANN).button("[1]"));
    return server.await("sendMessage", 2, request -> request.chat() == ANN).getLast();
  }

  @Test
  void forgetsAPersonWhoWantsItAndNobodyElse() throws IOException {
    start();
    server.message(ANN, "How old is Kim?");
    server.awaitMessage(ANN);
    awaitAnswers(1);
    server.press(ANN, Thumb.DOWN.button().data());
    server.await("answerCallbackQuery", request -> request.text().equals("Thank you, noted."));
    server.message(GROUP, ANN, "/ask Is Kim tall?", Map.of());
    server.awaitMessage(GROUP);
    server.message(BOB, "How rich is Kim?");
    server.awaitMessage(BOB);
    awaitAnswers(3);

    server.message(ANN, "/forgetme");

    assertThat(server.await("sendMessage", 2, request -> request.chat() == ANN).getLast().text())
        .isEqualTo("Done: I have deleted your questions, my answers to them and your ratings.");
    await(() -> !stored().contains("/forgetme"));
    assertThat(stored())
        .contains("How rich is Kim?")
        .doesNotContain("old is", "tall", "m:" + ANN, ":" + ANN + ",");
    assertThat(feedback().questions()).isEmpty();
    bots.removeFirst().close();
    assertThat(stored())
        .contains("How rich is Kim?")
        .doesNotContain("old is", "tall", "m:" + ANN, ":" + ANN + ",");
  }

  @Test
  void forgetsTheConversationToo() throws IOException {
    start();
    server.message(ANN, "Why recused?");
    server.awaitMessage(ANN);
    server.message(ANN, "/forgetme");
    server.await("sendMessage", 2, request -> request.chat() == ANN);

    server.message(ANN, "Why did he do it?");

    server.await("sendMessage", 3, request -> request.chat() == ANN);
    awaitAnswers(1);
    assertThat(stored()).contains("\"asked\":\"Why did he do it?\"").doesNotContain("recused?");
  }

  /** All that the bot has on disk. */
  private String stored() {
    try (Stream<Path> files = Files.list(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itsFilesAreReadableByTheirOwnerAlone() throws IOException {
    Files.writeString(folder.resolve("answers.jsonl"), "");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    start();
    server.message(ANN, "Why recused?");
    server.awaitMessage(ANN);
    awaitAnswers(1);
    await(() -> Files.exists(folder.resolve("health")));

    assertThat(permissions(folder)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .hasSizeGreaterThan(3)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void setsItsMenuAndWritesTheTimeOfItsLastPoll() {
    start();

    assertThat(server.await("setMyCommands", request -> true).arguments().path("commands"))
        .extracting(command -> command.path("command").asText())
        .contains("ask", "sources", "new", "help", "about");
    // The first answer may be sent before its poll is recorded; the second is from a later poll.
    server.message(ANN, "/about");
    server.awaitMessage(ANN);
    server.message(ANN, "/about");
    server.awaitMessage(ANN);
    await(() -> Files.exists(folder.resolve("health")));
  }

  @Test
  void neverLogsTheToken() {
    String leak = "no such bot: /bot" + BotServer.TOKEN;
    server.inject("getMe", Fault.error(500, leak, ""));
    server.inject("getUpdates", Fault.error(409, leak, ""), Fault.reset(false));
    server.inject("sendMessage", Fault.error(401, leak, ""), Fault.error(400, leak, ""));
    try (LogCapture log = new LogCapture()) {
      start();
      server.message(ANN, "Why recused?");
      server.await("sendMessage", 2, request -> true);
      server.message(BOB, "Why recused?");
      server.awaitMessage(BOB);

      assertThat(log.entries())
          .hasSizeGreaterThan(3)
          .anyMatch(entry -> entry.contains("[REDACTED]"))
          .noneMatch(entry -> entry.contains(BotServer.TOKEN));
    }
  }

  @Test
  void refusesToShareItsFolderWithAnotherBot() {
    start();

    assertThatThrownBy(
            () -> new TelegramBot(settings(0), Fixtures.assistant(library), library, feedback()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another bot is using " + folder);
  }

  private Feedback feedback() {
    return new Feedback(folder.resolve("feedback"));
  }

  private void start() {
    start(settings(0), Fixtures.answerer());
  }

  private void start(TelegramSettings settings, Answerer answerer) {
    try {
      TelegramBot bot =
          new TelegramBot(settings, Fixtures.assistant(library, answerer), library, feedback());
      bots.add(bot);
      Thread.ofVirtual().start(bot::run);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private TelegramSettings settings(int questionsPerMinute) {
    return settings(Set.of(), questionsPerMinute, folder);
  }

  private TelegramSettings settings(Set<Long> users) {
    return settings(users, 0, folder);
  }

  private TelegramSettings settings(Path state) {
    return settings(Set.of(), 0, state);
  }

  private TelegramSettings settings(Set<Long> users, int questionsPerMinute, Path state) {
    return new TelegramSettings(
        new TelegramSettings.Api(new BotToken(BotServer.TOKEN), server.address(), newest),
        new Access(users, Set.of(), Set.of(OWNER)),
        questionsPerMinute,
        false,
        state,
        Duration.ofDays(90));
  }

  /** Waits for this many answers in the history; they get there shortly after they are sent. */
  private void awaitAnswers(int count) throws IOException {
    while (Files.readAllLines(folder.resolve("answers.jsonl")).size() < count) {
      Thread.onSpinWait();
    }
  }

  private static void await(BooleanSupplier reached) {
    for (int i = 0; !reached.getAsBoolean(); i++) {
      assertThat(i).isLessThan(500);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Map<String, ?> document(String name) {
    return Map.of(
        "document",
        Map.of("file_id", "F1", "file_unique_id", "u", "file_name", name, "file_size", 29));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
