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
      Ask me anything about the articles, in plain words. Every sentence of my answer has a \
      footnote: tap its number to read the paragraph it comes from, and ‹ › to read on.
      In groups I answer /ask, mentions, and replies to my messages; mention me in a reply to a \
      question, and I answer that one.
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

  private final ChatCollections collections;
  private final Access access;
  private final History history;
  private final Statistics statistics;
  private final Questions questions;

  Commands(
      ChatCollections collections,
      Access access,
      History history,
      Statistics statistics,
      Questions questions) {
    this.collections = collections;
    this.access = access;
    this.history = history;
    this.statistics = statistics;
    this.questions = questions;
  }

  /** Runs a command and returns the answer; no pages if it may be meant for another bot. */
  List<Page> answer(Command command) {
    boolean administrator = access.isAdministrator(command.origin().person());
    return switch (command.name()) {
      case "start", "help" -> say(administrator ? HELP + HELP_ADMINISTRATOR : HELP);
      case "ask" -> say("Write your question after /ask, in the same message.");
      case "about" -> say(ABOUT);
      case "sources" -> sources(library(command));
      case "new" -> startNew(command.origin());
      case "status", "reload", "unanswered", "remove" ->
          administrator ? manage(command) : say("Only administrators can do that.");
      default ->
          command.origin().isGroup()
              ? List.of()
              : say("I do not know this command. /help says what I can do.");
    };
  }

  private List<Page> manage(Command command) {
    try {
      return switch (command.name()) {
        case "status" -> status(library(command));
        case "unanswered" -> unanswered(command.origin());
        case "reload" -> say(library(command).reload());
        default -> remove(library(command), command.argument());
      };
    } catch (IOException e) {
      log.error("/{} failed", command.name(), e);
      statistics.failed(command.name() + ": " + e.getMessage());
      return say("That did not work: " + e.getMessage());
    }
  }

  private Library library(Command command) {
    return collections.library(command.origin().chat());
  }

  private boolean isShared(long chat, long other) {
    return collections.of(chat).equals(collections.of(other));
  }

  private List<Page> startNew(Origin origin) {
    questions.forget(origin);
    return say("This is a new conversation. What would you like to know?");
  }

  private static List<Page> sources(Library library) {
    List<Article> articles = library.articles();
    String heading =
        switch (articles.size()) {
          case 0 -> "I have no articles to answer from yet.";
          case 1 -> "I answer from one article:";
          default -> "I answer from " + articles.size() + " articles:";
        };
    return list(heading, articles, AnswerPages::byline);
  }

  private List<Page> status(Library library) {
    List<Article> articles = library.articles();
    int passages = articles.stream().mapToInt(article -> article.blocks().size()).sum();
    List<String> lines = new ArrayList<>(statistics.lines());
    lines.add(3, "Articles: " + articles.size() + ", passages: " + passages);
    return say(String.join("\n", lines));
  }

  /** In a group only what was asked of the same articles. */
  private List<Page> unanswered(Origin origin) {
    List<Answered> unanswered =
        history.unanswered(Integer.MAX_VALUE).stream()
            .filter(one -> !origin.isGroup() || isShared(one.request().chat(), origin.chat()))
            .limit(MAX_UNANSWERED)
            .toList();
    return unanswered.isEmpty()
        ? say("There is no question yet that I could not answer.")
        : list(
            "What I could not answer, newest first:",
            unanswered,
            answered -> TelegramHtml.of(MessageSplitter.shorten(answered.request().text(), 300)));
  }

  private static List<Page> remove(Library library, String path) throws IOException {
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
