package dev.footnote.telegram;

import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.file.Reason;
import dev.footnote.library.Library;
import dev.footnote.telegram.Paragraphs.Opened;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.Incoming.Command;
import dev.footnote.telegram.message.MessageSplitter;
import dev.footnote.telegram.message.MessageSplitter.Part;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.PassageLink;
import dev.footnote.telegram.message.TelegramHtml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Answers all commands except {@code /ask} with a question. Thread-safe. */
final class Commands {

  /** Deletes what is kept of who sends it; the inbox then drops that message too. */
  static final String FORGET_ME = "forgetme";

  /** The menu that everybody sees. */
  static final List<BotCommand> MENU =
      List.of(
          new BotCommand("ask", "Ask a question; for groups"),
          new BotCommand("sources", "The footnotes of the last answer"),
          new BotCommand("articles", "What I answer from"),
          new BotCommand("new", "Start a new conversation"),
          new BotCommand(FORGET_ME, "Delete what I keep about you"),
          new BotCommand("help", "How to ask"),
          new BotCommand("about", "What I am"));

  private static final Logger log = LoggerFactory.getLogger(Commands.class);
  private static final int MAX_UNANSWERED = 30;
  private static final TelegramHtml LINE = TelegramHtml.of("\n");

  private static final String HELP =
      """
      Ask in plain words, one thing or several at once. You can ask on: “Why?”, “and in 2017?”, \
      “tell me more”; or about the articles themselves: “what's the newest?”.
      Tap a footnote's number to read the paragraph it comes from, and ‹ › to read on.
      In groups I answer /ask, mentions, and replies to my messages; mention me in a reply to a \
      question, and I answer that one.
      /sources shows the footnotes of the last answer again, /articles lists what I answer from, \
      /new starts a new conversation, /forgetme deletes what I keep about you, /about says what I am.\
      """;

  private static final String HELP_ADMINISTRATOR =
      """

      For administrators: send me an article as a file to add it. /remove and its number in \
      /articles, or its name, moves one to the bin, /restore brings it back, /reload reads the folders again, /status shows how I am doing, /unanswered lists the \
      questions I could not answer.\
      """;

  private static final String ABOUT =
      """
      I am Footnote. I answer from a folder of articles and from nothing else: each sentence is \
      backed by the words of an article, and if the articles do not have the answer, I say so.\
      """;

  private static final String FORGOTTEN =
      "Done: I have deleted your questions, my answers to them and your ratings.";

  private final ChatCollections collections;
  private final Librarian librarian;
  private final Access access;
  private final Feedback feedback;
  private final Statistics statistics;
  private final Questions questions;
  private final Paragraphs paragraphs;

  Commands(
      ChatCollections collections,
      Librarian librarian,
      Access access,
      Feedback feedback,
      Statistics statistics,
      Questions questions,
      Paragraphs paragraphs) {
    this.paragraphs = paragraphs;
    this.collections = collections;
    this.librarian = librarian;
    this.access = access;
    this.feedback = feedback;
    this.statistics = statistics;
    this.questions = questions;
  }

  /** Runs a command and returns the answer; no pages if it may be meant for another bot. */
  List<Page> answer(Command command) {
    Optional<PassageLink> link = PassageLink.parse(command.argument());
    if (command.name().equals("start") && link.isPresent()) {
      return open(command.origin(), link.get());
    }
    boolean administrator = access.isAdministrator(command.origin().person());
    return switch (command.name()) {
      case "start" -> Introduction.of(library(command));
      case "help" -> say(administrator ? HELP + HELP_ADMINISTRATOR : HELP);
      case "ask" -> say("Write your question after /ask, in the same message.");
      case "about" -> say(ABOUT);
      case "sources" -> sources(command.origin());
      case "articles" -> manage(command);
      case "new" -> startNew(command.origin());
      case FORGET_ME -> forget(command);
      case "status", "reload", "unanswered", "remove", "restore" ->
          administrator ? manage(command) : say(access.refusal(command.origin().person()));
      default ->
          command.origin().isGroup()
              ? List.of()
              : say("I do not know this command. /help says what I can do.");
    };
  }

  /** Follows the link of a footnote's number, which Telegram sends as {@code /start LINK}. */
  private List<Page> open(Origin origin, PassageLink link) {
    return switch (paragraphs.open(origin.chat(), link)) {
      case Opened.Paragraph(var page) -> List.of(page);
      case Opened.Lost(var reason) -> say(reason);
    };
  }

  private List<Page> manage(Command command) {
    try {
      return switch (command.name()) {
        case "status" -> status(library(command));
        case "unanswered" -> unanswered(command.origin());
        case "reload" -> say(library(command).reload());
        case "articles" -> List.of(librarian.articles(command.origin()));
        case "restore" -> List.of(librarian.restore(command.origin(), command.argument()));
        default -> List.of(librarian.remove(command.origin(), command.argument()));
      };
    } catch (IOException e) {
      return failed(command, e);
    }
  }

  private List<Page> forget(Command command) {
    try {
      questions.forgetPerson(command.origin());
      return say(FORGOTTEN);
    } catch (IOException e) {
      return failed(command, e);
    }
  }

  private List<Page> failed(Command command, IOException e) {
    log.error("/{} failed", command.name(), e);
    statistics.failed(command.name() + ": " + Reason.of(e));
    return say("That did not work: " + Reason.of(e));
  }

  private Library library(Command command) {
    return collections.library(command.origin().chat());
  }

  private boolean isShared(UnansweredQuestion asked, Origin origin) {
    return Origin.at(asked.place())
        .filter(place -> collections.of(place.chat()).equals(collections.of(origin.chat())))
        .isPresent();
  }

  private List<Page> startNew(Origin origin) {
    questions.forget(origin);
    return say("This is a new conversation. What would you like to know?");
  }

  private List<Page> sources(Origin origin) {
    List<Page> footnotes = questions.footnotes(origin);
    return footnotes.isEmpty()
        ? say("There is no answer with footnotes in this conversation yet. Ask me a question!")
        : footnotes;
  }

  private List<Page> status(Library library) {
    List<String> lines = new ArrayList<>(statistics.lines());
    lines.add(3, "Articles: " + library.size() + ", passages: " + library.passages());
    return say(String.join("\n", lines));
  }

  /** In a group only what was asked of the same articles. */
  private List<Page> unanswered(Origin origin) throws IOException {
    List<UnansweredQuestion> unanswered =
        feedback.unanswered().stream()
            .filter(one -> !origin.isGroup() || isShared(one, origin))
            .limit(MAX_UNANSWERED)
            .toList();
    return unanswered.isEmpty()
        ? say("There is no question yet that I could not answer.")
        : list(
            "What I could not answer, newest first:",
            unanswered,
            asked -> TelegramHtml.of(MessageSplitter.shorten(asked.question(), 300)));
  }

  private static List<Page> say(String text) {
    return MessageSplitter.paginate(MessageSplitter.split(LINE, text), List.of());
  }

  private static <T> List<Page> list(
      String heading, List<T> items, Function<T, TelegramHtml> describe) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(LINE, TelegramHtml.of(heading)));
    items.forEach(
        item -> parts.add(new Part(LINE, TelegramHtml.of("• ").append(describe.apply(item)))));
    return MessageSplitter.paginate(parts, List.of());
  }
}
