package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.WithoutText;
import dev.footnote.telegram.message.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Which messages are meant for the bot, and what they ask for. */
class UpdateReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PRIVATE = "{\"id\":5,\"type\":\"private\"}";
  private static final String GROUP = "{\"id\":-5,\"type\":\"supergroup\"}";

  private final User self =
      User.builder().id(77L).firstName("Bot").isBot(true).userName("foot_bot").build();

  @Test
  void anyTextInAPrivateChatIsAQuestion() {
    assertThat(question(PRIVATE, " Why? ")).contains("Why?");
    assertThat(question(PRIVATE, "/etc/passwd?")).contains("/etc/passwd?");
  }

  @ParameterizedTest
  @CsvSource({
    "/ask why?, why?",
    "/ASK@Foot_Bot why?, why?",
    "@foot_bot why?, why?",
    "hey @FOOT_BOT why?, hey   why?"
  })
  void inAGroupTextAddressedToTheBotIsAQuestion(String text, String question) {
    assertThat(question(GROUP, text)).contains(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"why?", "/ask@other_bot why?", "@foot_bottle why?", "mail@foot_bot why?"})
  void inAGroupOtherTextIsIgnored(String text) {
    assertThat(read(GROUP, "\"text\":\"" + text + "\"")).isEmpty();
  }

  @Test
  void inAGroupAReplyToTheBotIsAQuestion() {
    assertThat(read(GROUP, "\"text\":\"why?\",\"reply_to_message\":" + from(77, "true")))
        .isPresent();
    assertThat(read(GROUP, "\"text\":\"why?\",\"reply_to_message\":" + from(78, "true"))).isEmpty();
  }

  @Test
  void inAGroupEveryMessageIsAQuestionIfTheBotReadsAll() throws JsonProcessingException {
    Message message = message(GROUP, "\"text\":\"why?\"", "false");

    assertThat(new UpdateReader(self, true).read(message)).isPresent();
  }

  @Test
  void readsACommandWithItsArgument() {
    assertThat(read(PRIVATE, "\"text\":\"/Remove  old news.txt \""))
        .get()
        .isInstanceOfSatisfying(
            Command.class,
            command -> {
              assertThat(command.name()).isEqualTo("remove");
              assertThat(command.argument()).isEqualTo("old news.txt");
            });
    assertThat(read(PRIVATE, "\"text\":\"/ask\"")).get().isInstanceOf(Command.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"photo\":[{\"file_id\":\"x\"}]",
        "\"voice\":{\"file_id\":\"x\"}",
        "\"text\":\"\u200B\u2060\""
      })
  void inAPrivateChatContentWithoutTextIsRecognised(String content) {
    assertThat(read(PRIVATE, content)).get().isInstanceOf(WithoutText.class);
  }

  @Test
  void inAGroupContentWithoutTextIsIgnored() {
    assertThat(read(GROUP, "\"photo\":[{\"file_id\":\"x\"}]")).isEmpty();
  }

  @Test
  void ignoresNoticesAboutTheChat() {
    assertThat(read(PRIVATE, "\"delete_chat_photo\":true")).isEmpty();
  }

  @Test
  void ignoresBotsInlineAnswersAndChannels() throws JsonProcessingException {
    String words = "\"text\":\"@foot_bot why?\"";
    UpdateReader reader = new UpdateReader(self, true);

    assertThat(reader.read(message(GROUP, words, "true"))).isEmpty();
    assertThat(read(GROUP, words + ",\"via_bot\":{\"id\":77,\"is_bot\":true,\"first_name\":\"B\"}"))
        .isEmpty();
    assertThat(read(GROUP, words + ",\"is_automatic_forward\":true")).isEmpty();
    assertThat(read("{\"id\":-6,\"type\":\"channel\"}", words)).isEmpty();
  }

  @Test
  void keepsTheTopicOnlyInAForum() {
    assertThat(read(GROUP, "\"text\":\"/ask why?\",\"message_thread_id\":3").orElseThrow().origin())
        .extracting(Origin::topic)
        .isNull();
    assertThat(
            read(GROUP, "\"text\":\"/ask why?\",\"message_thread_id\":3,\"is_topic_message\":true")
                .orElseThrow()
                .origin())
        .extracting(Origin::topic)
        .isEqualTo(3);
  }

  private Optional<String> question(String chat, String text) {
    return read(chat, "\"text\":\"" + text + "\"").map(incoming -> ((Question) incoming).text());
  }

  private Optional<Incoming> read(String chat, String content) {
    try {
      return new UpdateReader(self, false).read(message(chat, content, "false"));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Message message(String chat, String content, String bot)
      throws JsonProcessingException {
    return JSON.readValue(
        "{\"message_id\":9,\"date\":1,\"chat\":%s,\"from\":%s,%s}"
            .formatted(chat, person(8, bot), content),
        Message.class);
  }

  private static String from(long id, String bot) {
    return "{\"message_id\":3,\"date\":1,\"chat\":%s,\"from\":%s}"
        .formatted(GROUP, person(id, bot));
  }

  private static String person(long id, String bot) {
    return "{\"id\":%d,\"is_bot\":%s,\"first_name\":\"A\"}".formatted(id, bot);
  }
}
