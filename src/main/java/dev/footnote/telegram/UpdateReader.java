package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Upload;
import dev.footnote.telegram.Incoming.WithoutText;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.TelegramHtml;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads updates: is a message meant for the bot, and what does it ask for? Thread-safe. */
final class UpdateReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Pattern COMMAND =
      Pattern.compile("/(\\w{1,64})(?:@(\\w{3,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

  private final User self;
  private final boolean readsAll;
  private final Pattern mention;

  /**
   * @param self the bot
   * @param readsAll whether every message in a group is meant for it, not only those addressed to
   *     it
   */
  UpdateReader(User self, boolean readsAll) {
    this.self = self;
    this.readsAll = readsAll;
    this.mention =
        Pattern.compile(
            "(?<!\\w)@" + Pattern.quote(self.getUserName()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
  }

  /**
   * A message that is meant for the bot.
   *
   * @param key the same for the same message, whatever update it comes in
   * @param edited whether it is an edit of an earlier message
   */
  record Received(String key, Incoming incoming, boolean edited) {}

  /**
   * Parses an update.
   *
   * @throws JsonProcessingException if it does not have the shape of an update
   */
  Update parse(JsonNode update) throws JsonProcessingException {
    return JSON.treeToValue(update, Update.class);
  }

  /** The new or edited message in an update; empty if there is none that is meant for the bot. */
  Optional<Received> message(Update update) {
    boolean edited = update.hasEditedMessage();
    Message message = edited ? update.getEditedMessage() : update.getMessage();
    return Optional.ofNullable(message)
        .flatMap(this::read)
        .map(incoming -> new Received(key(message, edited), incoming, edited));
  }

  private static String key(Message message, boolean edited) {
    String id = message.getChatId() + ":" + message.getMessageId();
    String text = String.valueOf(message.getText());
    return edited ? "e:" + id + ":" + message.getEditDate() + ":" + text.hashCode() : "m:" + id;
  }

  /** What a message asks for; empty if it is not meant for the bot. */
  Optional<Incoming> read(Message message) {
    if (message.getFrom() == null || isAutomatic(message) || message.isChannelMessage()) {
      return Optional.empty();
    }
    Origin origin =
        new Origin(
            message.getChatId(),
            message.isTopicMessage() ? message.getMessageThreadId() : null,
            message.getFrom().getId(),
            message.getMessageId());
    if (message.hasText()) {
      return readText(origin, message);
    }
    if (origin.isGroup()) {
      return Optional.empty();
    }
    Document document = message.getDocument();
    if (document != null && !message.hasAnimation()) {
      return Optional.of(
          new Upload(
              origin,
              document.getFileId(),
              document.getFileName() == null ? "" : document.getFileName(),
              document.getFileSize() == null ? 0 : document.getFileSize()));
    }
    return hasContent(message) ? Optional.of(new WithoutText(origin)) : Optional.empty();
  }

  private Optional<Incoming> readText(Origin origin, Message message) {
    String text = message.getText().strip();
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      return isForAnother(command.group(2)) ? Optional.empty() : readCommand(origin, command);
    }
    Matcher mentions = mention.matcher(text);
    if (origin.isGroup() && !readsAll && !mentions.find() && !isReplyToSelf(message)) {
      return Optional.empty();
    }
    String question = mentions.replaceAll(" ").strip();
    return Optional.of(
        TelegramHtml.sanitize(question).isBlank()
            ? new WithoutText(origin)
            : new Question(origin, question));
  }

  private static Optional<Incoming> readCommand(Origin origin, Matcher command) {
    String name = command.group(1).toLowerCase(Locale.ROOT);
    String argument = command.group(3) == null ? "" : command.group(3).strip();
    if (name.equals("ask") && !TelegramHtml.sanitize(argument).isBlank()) {
      return Optional.of(new Question(origin, argument));
    }
    return Optional.of(new Command(origin, name, argument));
  }

  private boolean isForAnother(@Nullable String bot) {
    return bot != null && !bot.equalsIgnoreCase(self.getUserName());
  }

  private boolean isReplyToSelf(Message message) {
    Message replied = message.getReplyToMessage();
    return replied != null
        && replied.getFrom() != null
        && replied.getFrom().getId().equals(self.getId());
  }

  /** Whether it comes from a bot, through a bot (an inline answer), or from a linked channel. */
  private static boolean isAutomatic(Message message) {
    return Boolean.TRUE.equals(message.getFrom().getIsBot())
        || message.getViaBot() != null
        || Boolean.TRUE.equals(message.getIsAutomaticForward());
  }

  /** Whether a person has sent something; otherwise it is a notice from Telegram about the chat. */
  private static boolean hasContent(Message message) {
    return message.hasPhoto()
        || message.hasSticker()
        || message.hasVoice()
        || message.hasAudio()
        || message.hasVideo()
        || message.hasVideoNote()
        || message.hasAnimation()
        || message.hasContact()
        || message.hasLocation()
        || message.hasPoll()
        || message.hasDice();
  }
}
