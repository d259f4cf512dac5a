package dev.footnote.telegram;

import static dev.footnote.telegram.RunningBot.ANN;
import static dev.footnote.telegram.RunningBot.BOB;
import static dev.footnote.telegram.RunningBot.GROUP;
import static dev.footnote.telegram.RunningBot.OWNER;
import static dev.footnote.telegram.RunningBot.RECUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.incoming.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Messages that are more than a plain question, and those in groups, as people send them. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class MessagesTest {

  private static final long ANONYMOUS = 1_087_968_824;
  private static final Map<String, ?> PHOTO =
      Map.of("photo", List.of(Map.of("file_id", "x", "file_unique_id", "y")));

  @TempDir Path folder;

  @Test
  void answersTheCaptionOfAPhoto() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      bot.server.withoutText(ANN, with(PHOTO, "caption", "Why recused?"));

      assertThat(bot.server.awaitMessage(ANN).text()).startsWith(RECUSED);
    }
  }

  @Test
  void answersAnAlbumOnce() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      Map<String, ?> photo = with(PHOTO, "media_group_id", "7");
      bot.server.withoutText(ANN, with(photo, "caption", "Why recused?"));
      bot.server.withoutText(ANN, photo);
      bot.server.withoutText(ANN, photo);
      bot.server.message(ANN, "/about");

      bot.server.await("sendMessage", request -> request.text().startsWith("I am Footnote"));

      assertThat(bot.server.texts(ANN)).hasSize(2).first().asString().startsWith(RECUSED);
    }
  }

  @Test
  void saysOneLineToAVoiceMessageInAPrivateChatAndNothingInAGroup() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      Map<String, ?> voice = Map.of("voice", Map.of("file_id", "x", "file_unique_id", "y"));
      bot.server.withoutText(GROUP, voice);
      bot.server.withoutText(ANN, voice);

      assertThat(bot.server.awaitMessage(ANN).text())
          .isEqualTo("I can only read text, and captions. Ask me a question about the articles!");
      assertThat(bot.server.texts(GROUP)).isEmpty();
    }
  }

  @Test
  void takesAnAdministratorsArticleWithACaption() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      bot.server.file("F1", "The mayor resigned.".getBytes(StandardCharsets.UTF_8));
      Map<String, ?> file =
          Map.of("file_id", "F1", "file_unique_id", "u", "file_name", "news.txt", "file_size", 19);
      Map<String, ?> message = Map.of("document", file, "caption", "Why recused?");
      bot.server.withoutText(OWNER, message);
      bot.server.withoutText(ANN, message);

      assertThat(bot.server.awaitMessage(OWNER).text()).startsWith("Added “news.txt”");
      assertThat(bot.server.awaitMessage(ANN).text()).startsWith(RECUSED);
    }
  }

  @Test
  void answersAboutTheWordsThatAReplyQuotes() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      Map<String, ?> quote =
          Map.of("quote", Map.of("text", "Sessions recused himself", "position", 0));
      bot.server.message(ANN, ANN, "why?", quote);

      assertThat(bot.server.awaitMessage(ANN).text()).startsWith(RECUSED);
    }
  }

  @Test
  void answersWhatAReplyWithOnlyAMentionHandsOver() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      int asking = bot.server.message(GROUP, BOB, "@" + BotServer.NAME, reply("Why recused?"));

      assertThat(bot.server.awaitMessage(GROUP).text()).startsWith(RECUSED);
      assertThat(
              bot.server.awaitMessage(GROUP).arguments().at("/reply_parameters/message_id").asInt())
          .isEqualTo(asking);
      bot.server.message(
          GROUP, BOB, "@" + BotServer.NAME + " can you answer this?", reply("Who was ambassador?"));
      assertThat(bot.server.await("sendMessage", 2, r -> r.chat() == GROUP).getLast().text())
          .startsWith(RECUSED);
    }
  }

  @Test
  void answersAnAnonymousAdministratorAndAChannelInAnAllowedGroupOnly() throws IOException {
    Access access = new Access(Set.of(ANN), Set.of(GROUP), Set.of());
    long other = GROUP - 1;
    try (RunningBot bot = new RunningBot(folder, access, 0, Fixtures.answerer())) {
      bot.server.message(GROUP, ANONYMOUS, "/ask Why recused?", spokenBy(GROUP, "supergroup"));
      bot.server.message(GROUP, 777_000, "/ask Why recused?", spokenBy(-1_009L, "channel"));
      bot.server.message(other, ANONYMOUS, "/ask Why recused?", spokenBy(other, "supergroup"));

      assertThat(bot.server.await("sendMessage", 2, r -> r.chat() == GROUP))
          .allSatisfy(answer -> assertThat(answer.text()).startsWith(RECUSED));
      assertThat(bot.server.awaitMessage(other).text()).startsWith("I am sorry");
    }
  }

  @Test
  void tellsOfEachQuestionOverTheLimitInOneMessageThatCounts() throws IOException {
    Access access = new Access(Set.of(), Set.of(), Set.of());
    try (RunningBot bot = new RunningBot(folder, access, 1, Fixtures.answerer())) {
      bot.server.message(ANN, "Why recused?");
      int second = bot.server.message(ANN, "Who recused?");
      BotServer.Request notice =
          bot.server.await("sendMessage", r -> r.text().startsWith("I take at most 1 question"));
      assertThat(notice.text()).endsWith("Please ask this one again in a minute.");
      assertThat(notice.arguments().at("/reply_parameters/message_id").asInt()).isEqualTo(second);

      bot.server.message(ANN, "Who was recused?");

      assertThat(bot.server.await("editMessageText", r -> r.chat() == ANN).text())
          .isEqualTo(
              "I take at most 1 question a minute from each person."
                  + " Please ask the last 2 again in a minute.");
    }
  }

  @Test
  void aQuestionThatIsTooLongAndSmallTalkHaveNothingToRate() throws IOException {
    try (RunningBot bot = new RunningBot(folder)) {
      bot.server.message(ANN, "why recused ".repeat(200));
      bot.server.message(ANN, "Hello!");

      assertThat(bot.server.await("sendMessage", 2, r -> r.chat() == ANN))
          .noneMatch(answer -> answer.arguments().has("reply_markup"))
          .first()
          .satisfies(answer -> assertThat(answer.text()).contains("I read at most 2,000"));
    }
  }

  private static Map<String, ?> spokenBy(long chat, String type) {
    return Map.of("sender_chat", Map.of("id", chat, "type", type, "title", "A chat"));
  }

  private static Map<String, ?> reply(String text) {
    return Map.of(
        "reply_to_message",
        Map.of(
            "message_id",
            1,
            "date",
            1_700_000_000,
            "chat",
            Map.of("id", GROUP, "type", "supergroup"),
            "from",
            Map.of("id", ANN, "is_bot", false, "first_name", "Ann"),
            "text",
            text));
  }

  private static Map<String, ?> with(Map<String, ?> content, String name, Object value) {
    Map<String, Object> all = new java.util.HashMap<>(content);
    all.put(name, value);
    return all;
  }
}
