package dev.footnote.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.telegram.incoming.Incoming.Command;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.incoming.Incoming.Upload;
import dev.footnote.telegram.incoming.Incoming.WithoutText;
import dev.footnote.telegram.message.Origin;
import java.util.Optional;
import java.util.Set;
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

  private static final String FOR_ADMINISTRATORS =
      "\"document\":{\"file_id\":\"x\",\"file_name\":\"%s\"},\"caption\":\"%s\"";
  private static final Access ACCESS = new Access(Set.of(), Set.of(), Set.of(8L));

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

    assertThat(new UpdateReader(self, true, ACCESS).read(message)).isPresent();
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
        "\"location\":{\"latitude\":1,\"longitude\":2}",
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

  @ParameterizedTest
  @ValueSource(strings = {"photo\":[{\"file_id\":\"x\"}]", "video\":{\"file_id\":\"x\"}"})
  void aCaptionIsReadAsText(String content) {
    assertThat(questionOf(read(PRIVATE, "\"" + content + ",\"caption\":\"Who is this?\"")))
        .isEqualTo("Who is this?");
    assertThat(questionOf(read(GROUP, "\"" + content + ",\"caption\":\"@foot_bot who?\"")))
        .isEqualTo("who?");
    assertThat(read(GROUP, "\"" + content + ",\"caption\":\"Who is this?\"")).isEmpty();
  }

  @Test
  void anArticleOfAnAdministratorIsAnUploadWhateverItsCaption() {
    assertThat(read(PRIVATE, FOR_ADMINISTRATORS.formatted("news.txt", "Why?")))
        .get()
        .isInstanceOf(Upload.class);
    assertThat(questionOf(read(PRIVATE, FOR_ADMINISTRATORS.formatted("news.pages", "Why?"))))
        .isEqualTo("Why?");
  }

  @Test
  void inAGroupAnArticleIsAnUploadOnlyIfTheBotIsAddressed() {
    assertThat(read(GROUP, FOR_ADMINISTRATORS.formatted("news.txt", "@foot_bot")))
        .get()
        .isInstanceOf(Upload.class);
    assertThat(read(GROUP, FOR_ADMINISTRATORS.formatted("news.txt", "for us"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@foot_bot", "@foot_bot can you answer this?", "/ask", "/ask any idea?"})
  void handsOverTheQuestionThatItRepliesTo(String text) {
    String reply = "\"text\":\"%s\",\"reply_to_message\":%s";

    assertThat(questionOf(read(GROUP, reply.formatted(text, from(9, "false", "Why did he go?")))))
        .isEqualTo("Why did he go?");
    assertThat(questionOf(read(GROUP, reply.formatted(text, from(9, "false", "/ask why?")))))
        .isEqualTo("why?");
  }

  @Test
  void aQuestionInAReplyToAnotherIsAQuestionOfItsOwn() {
    assertThat(
            questionOf(
                read(
                    GROUP,
                    "\"text\":\"@foot_bot who knew?\",\"reply_to_message\":"
                        + from(9, "false", "Why did he go?"))))
        .isEqualTo("who knew?");
  }

  @Test
  void readsTheWordsThatAReplyQuotes() {
    String quote = "\"text\":\"%s\",\"quote\":{\"text\":\"he met him\",\"position\":0}";

    assertThat(read(PRIVATE, quote.formatted("why?")))
        .get()
        .extracting("text", "quoted")
        .containsExactly("why?", "he met him");
    assertThat(read(GROUP, quote.formatted("@foot_bot"))) // what is quoted is the question
        .get()
        .extracting("text", "quoted")
        .containsExactly("he met him", "");
  }

  @Test
  void whoSpeaksInAChatsNameIsThatChat() {
    String anonymous = "\"text\":\"/ask why?\",\"sender_chat\":" + GROUP;
    String channel = "\"sender_chat\":{\"id\":-6,\"type\":\"channel\"}";

    assertThat(readBot(GROUP, anonymous)).get().extracting(i -> i.origin().person()).isEqualTo(-5L);
    assertThat(readBot(GROUP, "\"text\":\"/ask why?\"," + channel))
        .get()
        .extracting(i -> i.origin().person())
        .isEqualTo(-6L);
  }

  @Test
  void aChannelsPostInItsGroupIsAQuestionOnlyIfTheBotIsAddressed() throws JsonProcessingException {
    String post =
        "\"text\":\"%s\",\"is_automatic_forward\":true,"
            + "\"sender_chat\":{\"id\":-6,\"type\":\"channel\"}";
    UpdateReader reader = new UpdateReader(self, true, ACCESS);

    assertThat(reader.read(message(GROUP, post.formatted("@foot_bot why?"), "false"))).isPresent();
    assertThat(reader.read(message(GROUP, post.formatted("Our news"), "false"))).isEmpty();
  }

  @Test
  void ignoresBotsInlineAnswersAndChannels() throws JsonProcessingException {
    String words = "\"text\":\"@foot_bot why?\"";
    UpdateReader reader = new UpdateReader(self, true, ACCESS);

    assertThat(reader.read(message(GROUP, words, "true"))).isEmpty();
    assertThat(read(GROUP, words + ",\"via_bot\":{\"id\":77,\"is_bot\":true,\"first_name\":\"B\"}"))
        .isEmpty();
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

  private static String questionOf(Optional<Incoming> incoming) {
    return ((Question) incoming.orElseThrow()).text();
  }

  private Optional<Incoming> read(String chat, String content) {
    return read(chat, content, "false");
  }

  private Optional<Incoming> readBot(String chat, String content) {
    return read(chat, content, "true");
  }

  private Optional<Incoming> read(String chat, String content, String bot) {
    try {
      return new UpdateReader(self, false, ACCESS).read(message(chat, content, bot));
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
    return from(id, bot, "Hello.");
  }

  private static String from(long id, String bot, String text) {
    return "{\"message_id\":3,\"date\":1,\"chat\":%s,\"from\":%s,\"text\":\"%s\"}"
        .formatted(GROUP, person(id, bot), text);
  }

  private static String person(long id, String bot) {
    return "{\"id\":%d,\"is_bot\":%s,\"first_name\":\"A\"}".formatted(id, bot);
  }
}
