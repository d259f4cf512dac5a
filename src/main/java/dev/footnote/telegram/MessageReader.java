package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Upload;
import dev.footnote.telegram.Incoming.Wordless;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Tells whether a message is meant for the bot, and what it wants. Thread-safe. */
final class MessageReader {

  private static final Pattern COMMAND =
      Pattern.compile("/(\\w{1,64})(?:@(\\w{3,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

  private final User self;
  private final boolean readsAll;
  private final Pattern mention;

  /**
   * @param self the bot
   * @param readsAll whether it answers every message of a group, and not only what is addressed
   */
  MessageReader(User self, boolean readsAll) {
    this.self = self;
    this.readsAll = readsAll;
    this.mention =
        Pattern.compile(
            "(?<!\\w)@" + Pattern.quote(self.getUserName()) + "(?!\\w)", Pattern.CASE_INSENSITIVE);
  }

  /** What the message wants of the bot; nothing if it is not meant for it. */
  Optional<Incoming> read(Message message) {
    if (message.getFrom() == null || isFromMachine(message) || message.isChannelMessage()) {
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
    return hasContent(message) ? Optional.of(new Wordless(origin)) : Optional.empty();
  }

  private Optional<Incoming> readText(Origin origin, Message message) {
    String text = message.getText().strip();
    Matcher command = COMMAND.matcher(text);
    if (command.matches()) {
      return isForOther(command.group(2)) ? Optional.empty() : readCommand(origin, command);
    }
    Matcher mentions = mention.matcher(text);
    if (origin.isGroup() && !readsAll && !mentions.find() && !isReplyToSelf(message)) {
      return Optional.empty();
    }
    String question = mentions.replaceAll(" ").strip();
    return Optional.of(
        TelegramHtml.visible(question).isBlank()
            ? new Wordless(origin)
            : new Question(origin, question));
  }

  private static Optional<Incoming> readCommand(Origin origin, Matcher command) {
    String name = command.group(1).toLowerCase(Locale.ROOT);
    String argument = command.group(3) == null ? "" : command.group(3).strip();
    if (name.equals("ask") && !TelegramHtml.visible(argument).isBlank()) {
      return Optional.of(new Question(origin, argument));
    }
    return Optional.of(new Command(origin, name, argument));
  }

  private boolean isForOther(String name) {
    return name != null && !name.equalsIgnoreCase(self.getUserName());
  }

  private boolean isReplyToSelf(Message message) {
    Message replied = message.getReplyToMessage();
    return replied != null
        && replied.getFrom() != null
        && replied.getFrom().getId().equals(self.getId());
  }

  /** Another bot, an inline answer that a person sent, or a post that came from a channel. */
  private static boolean isFromMachine(Message message) {
    return Boolean.TRUE.equals(message.getFrom().getIsBot())
        || message.getViaBot() != null
        || Boolean.TRUE.equals(message.getIsAutomaticForward());
  }

  /** Whether a person sent something, as opposed to Telegram telling what happened in the chat. */
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
