package dev.footnote.telegram;

import static dev.footnote.telegram.RunningBot.ANN;
import static dev.footnote.telegram.RunningBot.BOB;
import static dev.footnote.telegram.RunningBot.GROUP;
import static dev.footnote.telegram.RunningBot.OWNER;
import static dev.footnote.telegram.RunningBot.RECUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Request;
import dev.footnote.telegram.message.Articles;
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

/** A group that has articles of its own, beside chats that have the common ones. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class ChatCollectionsTest {

  private static final String REGATTA = "The regatta moves to June.";
  private static final long OTHER_GROUP = GROUP - 1;

  @TempDir Path folder;

  private final MemoryLibrary rowing = new MemoryLibrary(Articles.article("r.txt", REGATTA));
  private RunningBot bot;

  @BeforeEach
  void start() throws IOException {
    bot = new RunningBot(folder, Map.of(GROUP, rowing, BOB, rowing));
  }

  @AfterEach
  void stop() throws IOException {
    bot.close();
  }

  @Test
  void eachChatIsAnsweredFromItsOwnArticles() {
    bot.server.message(GROUP, ANN, "/ask When is the regatta?", Map.of());
    bot.server.message(OTHER_GROUP, ANN, "/ask Who was recused?", Map.of());

    assertThat(bot.server.awaitMessage(GROUP).text()).startsWith(REGATTA + " [1]");
    assertThat(bot.server.awaitMessage(OTHER_GROUP).text()).startsWith(RECUSED + " [1]");
  }

  @Test
  void noChatIsAnsweredFromAnothersArticles() {
    bot.server.message(GROUP, ANN, "/ask Who was recused?", Map.of());
    bot.server.message(ANN, "When is the regatta?");

    assertThat(bot.server.awaitMessage(GROUP).text()).isEqualTo("The articles do not say.");
    assertThat(bot.server.awaitMessage(ANN).text()).isEqualTo("The articles do not say.");
  }

  @Test
  void aButtonOpensOnlyParagraphsOfTheChatsOwnArticles() {
    bot.server.message(ANN, "Who was recused?");
    String open = bot.server.awaitMessage(ANN).button("[1]");
    bot.server.message(GROUP, ANN, "/ask When is the regatta?", Map.of());
    bot.server.awaitMessage(GROUP);

    bot.server.press(GROUP, ANN, bot.server.lastSent(GROUP), open, Map.of());

    assertThat(bot.server.await("answerCallbackQuery", r -> true).text()).contains("is gone");
    assertThat(bot.server.texts(GROUP)).hasSize(1);
  }

  @Test
  void aNumberIsALinkOnlyWhereThePrivateChatHasTheSameArticles() {
    bot.server.message(GROUP, ANN, "/ask When is the regatta?", Map.of());
    bot.server.message(OTHER_GROUP, ANN, "/ask Who was recused?", Map.of());

    assertThat(bot.server.awaitMessage(GROUP).links()).isEmpty();
    assertThat(bot.server.awaitMessage(OTHER_GROUP).links()).isNotEmpty();
  }

  @Test
  void anInlineQueryIsAnsweredFromTheCommonArticlesForThoseWhoHaveThemInPrivate() {
    bot.server.inline(ANN, "when is the regatta");
    bot.server.inline(ANN, "who was recused");
    bot.server.inline(BOB, "who was recused");

    assertThat(bot.server.await("answerInlineQuery", 3, r -> true))
        .extracting(r -> r.arguments().path("results").toString())
        .noneMatch(results -> results.contains(REGATTA))
        .satisfiesOnlyOnce(results -> assertThat(results).contains(RECUSED))
        .contains("[]");
  }

  @Test
  void aListShowsTheChatsOwnArticles() {
    bot.server.message(GROUP, ANN, "/articles", Map.of());
    bot.server.message(ANN, "/articles");

    assertThat(bot.server.awaitMessage(GROUP).text())
        .contains("About r.txt")
        .doesNotContain("a.txt");
    assertThat(bot.server.awaitMessage(ANN).text()).contains("About a.txt").doesNotContain("r.txt");
  }

  @Test
  void whatAnAdministratorSendsToAGroupIsAddedToItsArticles() {
    bot.server.file("F1", "The mayor resigned.".getBytes(StandardCharsets.UTF_8));
    Map<String, ?> file =
        Map.of("file_id", "F1", "file_unique_id", "u", "file_name", "news.txt", "file_size", 19);

    bot.server.message(GROUP, OWNER, "", Map.of("document", file, "caption", "@" + BotServer.NAME));

    assertThat(bot.server.awaitMessage(GROUP).text()).startsWith("Added “news.txt”");
    assertThat(rowing.articles(path -> true))
        .extracting(Article::path)
        .containsExactly("news.txt", "r.txt");
    assertThat(bot.library.size()).isEqualTo(1);
  }

  @Test
  void whatIsRemovedIsOneOfTheChatsOwnArticles() {
    bot.server.message(GROUP, OWNER, "/remove a.txt", Map.of());

    assertThat(bot.server.awaitMessage(GROUP).text()).contains("There is no article “a.txt”");
    assertThat(bot.library.size()).isEqualTo(1);
  }

  @Test
  void aNewArticleAnswersOnlyWhatItsChatsHaveAsked() {
    bot.server.message(GROUP, ANN, "/ask Who resigned?", Map.of());
    bot.server.awaitMessage(GROUP);
    bot.server.message(ANN, "Which mayor resigned?");
    bot.server.awaitMessage(ANN);

    rowing.add("news.txt", "The mayor resigned.".getBytes(StandardCharsets.UTF_8), false);

    Request notice = bot.server.await("sendMessage", r -> r.chat() == OWNER);
    assertThat(notice.text()).endsWith("\n1. Who resigned?");
  }

  @Test
  void inAGroupOnlyItsUnansweredQuestionsAreListed() {
    bot.server.message(ANN, "How old is Kim?");
    bot.server.awaitMessage(ANN);
    bot.server.message(GROUP, ANN, "/ask How is Zanzibar?", Map.of());
    bot.server.awaitMessage(GROUP);

    bot.server.message(GROUP, OWNER, "/unanswered", Map.of());

    assertThat(bot.server.await("sendMessage", 2, r -> r.chat() == GROUP).getLast().text())
        .endsWith("\n• How is Zanzibar?")
        .doesNotContain("Kim");
  }
}
