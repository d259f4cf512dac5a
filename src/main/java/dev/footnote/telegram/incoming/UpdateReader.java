package dev.footnote.telegram.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Corpus;
import dev.footnote.language.conversation.AnswerRequest;
import dev.footnote.telegram.incoming.Incoming.Command;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.incoming.Incoming.Upload;
import dev.footnote.telegram.incoming.Incoming.WithoutText;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.TelegramHtml;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads updates: is a message meant for the bot, and what does it ask for? Thread-safe. */
public final class UpdateReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Pattern COMMAND =
      Pattern.compile("/(\\w{1,64})(?:@(\\w{3,64}))?(?:\\s+(.*))?", Pattern.DOTALL);
  private static final int MAX_ALBUMS = 1_000;

  private final User self;
  private final boolean readsAll;
  private final Access access;
  private final Pattern mention;

  /** Albums of which something was read: Telegram sends each photo as a message of its own. */
  private final Cache<String, Boolean> albums =
      Caffeine.newBuilder().maximumSize(MAX_ALBUMS).build();

  /**
   * @param self the bot
   * @param readsAll whether every message in a group is meant for it, not only those addressed to
   *     it
   * @param access whose files are articles
   */
  public UpdateReader(User self, boolean readsAll, Access access) {
    this.self = self;
    this.readsAll = readsAll;
    this.access = access;
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
  public record Received(String key, Incoming incoming, boolean edited) {}

  /**
   * Parses an update.
   *
   * @throws JsonProcessingException if it does not have the shape of an update
   */
  public Update parse(JsonNode update) throws JsonProcessingException {
    return JSON.treeToValue(update, Update.class);
  }

  /** The new or edited message in an update; empty if there is none that is meant for the bot. */
  public Optional<Received> message(Update update) {
    boolean edited = update.hasEditedMessage();
    Message message = edited ? update.getEditedMessage() : update.getMessage();
    return Optional.ofNullable(message)
        .flatMap(this::read)
        .filter(incoming -> !isRestOfAlbum(message, incoming))
        .map(incoming -> new Received(key(message, edited), incoming, edited));
  }

  private static String key(Message message, boolean edited) {
    String id = message.getChatId() + ":" + message.getMessageId();
    return edited
        ? "e:" + id + ":" + message.getEditDate() + ":" + words(message).hashCode()
        : "m:" + id;
  }

  /** Whether it is a photo without words in an album that is answered already. */
  private boolean isRestOfAlbum(Message message, Incoming incoming) {
    String album = message.getMediaGroupId();
    return album != null
        && albums.asMap().putIfAbsent(album, true) != null
        && incoming instanceof WithoutText;
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
            speaker(message),
            message.getMessageId());
    Document document = message.getDocument();
    if (document != null && isUpload(origin, message, document)) {
      return Optional.of(
          new Upload(
              origin,
              document.getFileId(),
              name(document),
              document.getFileSize() == null ? 0 : document.getFileSize()));
    }
    String words = words(message);
    if (!words.isEmpty()) {
      return readWords(origin, message, words);
    }
    return hasContent(message) && !origin.isGroup()
        ? Optional.of(new WithoutText(origin))
        : Optional.empty();
  }

  /** The text, or the caption of a photo or file; empty if there is neither. */
  private static String words(Message message) {
    return Stream.of(message.getText(), message.getCaption())
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * Who speaks: a person, or the chat in whose name a person does, which then counts as the person.
   * That is a group for its anonymous administrators, and a channel for its posts and owners.
   */
  private static long speaker(Message message) {
    return message.getSenderChat() == null
        ? message.getFrom().getId()
        : message.getSenderChat().getId();
  }

  /** Whether a file is meant as an article, and is not just what its caption asks about. */
  private boolean isUpload(Origin origin, Message message, Document document) {
    if (message.hasAnimation()) {
      return false;
    }
    String caption = words(message);
    if (!origin.isGroup() && caption.isEmpty()) {
      return true;
    }
    boolean addressed =
        !origin.isGroup() || mention.matcher(caption).find() || repliesToSelf(message);
    return addressed && access.isAdministrator(origin.person()) && Corpus.isArticle(name(document));
  }

  private static String name(Document document) {
    return document.getFileName() == null ? "" : document.getFileName();
  }

  private Optional<Incoming> readWords(Origin origin, Message message, String words) {
    Matcher command = COMMAND.matcher(words);
    if (command.matches()) {
      return isForAnother(command.group(2))
          ? Optional.empty()
          : Optional.of(readCommand(origin, message, command));
    }
    boolean addressed =
        mention.matcher(words).find()
            || repliesToSelf(message)
            || (readsAll && !isChannelPost(message));
    return origin.isGroup() && !addressed
        ? Optional.empty()
        : Optional.of(
            question(origin, message, words).<Incoming>map(q -> q).orElse(new WithoutText(origin)));
  }

  private Incoming readCommand(Origin origin, Message message, Matcher command) {
    String name = command.group(1).toLowerCase(Locale.ROOT);
    String argument = command.group(3) == null ? "" : command.group(3).strip();
    return (name.equals("ask")
            ? question(origin, message, argument).<Incoming>map(q -> q)
            : Optional.<Incoming>empty())
        .orElseGet(() -> new Command(origin, name, argument));
  }

  /**
   * The question that the words ask, about what they quote; or the one that they hand over, which
   * is what they quote or reply to. Empty if there is none.
   */
  private Optional<Question> question(Origin origin, Message message, String words) {
    String own = withoutMention(words);
    String quoted = message.getQuote() == null ? "" : visible(message.getQuote().getText());
    Message replied = message.getReplyToMessage();
    if (!repliesToSelf(message) && AnswerRequest.matches(own)) {
      String handed = quoted.isEmpty() && replied != null ? words(replied) : quoted;
      Matcher ask = COMMAND.matcher(handed);
      String asked = ask.matches() ? Objects.requireNonNullElse(ask.group(3), "") : handed;
      if (!visible(withoutMention(asked)).isEmpty()) {
        return Optional.of(new Question(origin, withoutMention(asked), ""));
      }
    }
    return visible(own).isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(origin, own, quoted));
  }

  private String withoutMention(String words) {
    return mention.matcher(words).replaceAll(" ").strip();
  }

  private static String visible(String text) {
    return TelegramHtml.sanitize(text).strip();
  }

  private boolean isForAnother(@Nullable String bot) {
    return bot != null && !bot.equalsIgnoreCase(self.getUserName());
  }

  private boolean repliesToSelf(Message message) {
    Message replied = message.getReplyToMessage();
    return replied != null
        && replied.getFrom() != null
        && replied.getFrom().getId().equals(self.getId());
  }

  /** Whether it comes from a bot, or through a bot (an inline answer). */
  private static boolean isAutomatic(Message message) {
    // A person who speaks in a chat's name is shown as a bot of Telegram's own.
    boolean bot =
        Boolean.TRUE.equals(message.getFrom().getIsBot()) && message.getSenderChat() == null;
    return bot || message.getViaBot() != null;
  }

  /** Whether it is a post of a channel, which Telegram copies into the channel's group. */
  private static boolean isChannelPost(Message message) {
    return Boolean.TRUE.equals(message.getIsAutomaticForward());
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
        || message.hasDocument()
        || message.hasLivePhoto()
        || message.hasPaidMedia()
        || message.hasStory()
        || message.hasContact()
        || message.hasLocation()
        || message.hasPoll()
        || message.hasChecklist()
        || message.hasGame()
        || message.hasDice();
  }
}
