package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.MessageSplitter;
import dev.footnote.telegram.message.MessageSplitter.Part;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.TelegramHtml;
import dev.footnote.telegram.storage.History;
import dev.footnote.telegram.storage.History.Answered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Answers all commands except {@code /ask} with a question. Thread-safe. */
final class Commands {

  /** The menu that everybody sees. */
  static final List<BotCommand> MENU =
      List.of(
          new BotCommand("ask", "Ask a question; for groups"),
          new BotCommand("sources", "List the articles I answer from"),
          new BotCommand("new", "Start a new conversation"),
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
      In groups I answer /ask, mentions, and replies to my messages.
      /sources lists the articles, /new starts a new conversation, /about says what I am.\
      """;

  private static final String HELP_ADMINISTRATOR =
      """

      For administrators: send me an article as a file to add it. /remove NAME removes one, \
      /reload reads the folders again, /status shows how I am doing, /unanswered lists the \
      questions I could not answer.\
      """;

  private static final String ABOUT =
      """
      I am Footnote. I answer from a folder of articles and from nothing else: each sentence is \
      backed by the words of an article, and if the articles do not have the answer, I say so.\
      """;

  private final Library library;
  private final Access access;
  private final History history;
  private final Statistics statistics;
  private final Questions questions;

  Commands(
      Library library, Access access, History history, Statistics statistics, Questions questions) {
    this.library = library;
    this.access = access;
    this.history = history;
    this.statistics = statistics;
    this.questions = questions;
  }

  /** Runs a command and returns the answer; no pages if it may be meant for another bot. */
  List<Page> answer(Command command) {
    boolean administrator = access.isAdministrator(command.origin().person());
    return switch (command.name()) {
      case "start" -> Introduction.of(library);
      case "help" -> say(administrator ? HELP + HELP_ADMINISTRATOR : HELP);
      case "ask" -> say("Write your question after /ask, in the same message.");
      case "about" -> say(ABOUT);
      case "sources" -> sources();
      case "new" -> startNew(command.origin());
      case "status", "reload", "unanswered", "remove" ->
          administrator ? manage(command) : say(access.refusal(command.origin().person()));
      default ->
          command.origin().isGroup()
              ? List.of()
              : say("I do not know this command. /help says what I can do.");
    };
  }

  private List<Page> manage(Command command) {
    try {
      return switch (command.name()) {
        case "status" -> status();
        case "unanswered" -> unanswered();
        case "reload" -> say(library.reload());
        default -> remove(command.argument());
      };
    } catch (IOException e) {
      log.error("/{} failed", command.name(), e);
      statistics.failed(command.name() + ": " + e.getMessage());
      return say("That did not work: " + e.getMessage());
    }
  }

  private List<Page> startNew(Origin origin) {
    questions.forget(origin);
    return say("This is a new conversation. What would you like to know?");
  }

  private List<Page> sources() {
    List<Article> articles = library.articles();
    String heading =
        switch (articles.size()) {
          case 0 -> "I have no articles to answer from yet.";
          case 1 -> "I answer from one article:";
          default -> "I answer from " + articles.size() + " articles:";
        };
    return list(heading, articles, AnswerPages::byline);
  }

  private List<Page> status() {
    List<Article> articles = library.articles();
    int passages = articles.stream().mapToInt(article -> article.blocks().size()).sum();
    List<String> lines = new ArrayList<>(statistics.lines());
    lines.add(3, "Articles: " + articles.size() + ", passages: " + passages);
    return say(String.join("\n", lines));
  }

  private List<Page> unanswered() {
    List<Answered> unanswered = history.unanswered(MAX_UNANSWERED);
    return unanswered.isEmpty()
        ? say("There is no question yet that I could not answer.")
        : list(
            "What I could not answer, newest first:",
            unanswered,
            answered -> TelegramHtml.of(MessageSplitter.shorten(answered.request().text(), 300)));
  }

  private List<Page> remove(String path) throws IOException {
    if (path.isBlank()) {
      return say("Write the article's file name after /remove, in the same message.");
    }
    return say(
        library.remove(path)
            ? "Removed: " + path
            : "There is no article with this name: " + path + ". /sources lists them.");
  }

  private static List<Page> say(String text) {
    return MessageSplitter.paginate(MessageSplitter.split(LINE, text, ""), List.of());
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
