package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.telegram.History.Answered;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.MessageSplitter.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** Everything that begins with a slash, questions apart. Thread-safe. */
final class Commands {

  /** The menu that everybody sees. */
  static final List<BotCommand> MENU =
      List.of(
          new BotCommand("ask", "Ask the articles; for groups"),
          new BotCommand("sources", "Which articles I answer from"),
          new BotCommand("new", "Forget what we talked about"),
          new BotCommand("help", "How to ask"),
          new BotCommand("about", "What I am"));

  private static final int MOST_REFUSED = 30;
  private static final TelegramHtml LINE = TelegramHtml.of("\n");

  private static final String HELP =
      """
      Ask me anything about the articles, in plain words. Every sentence of my answer has a \
      footnote: tap its number to read the paragraph it comes from, and ‹ › to read on.

      In groups I answer to /ask, to a mention, and to replies to my messages.
      /sources lists the articles, /new starts a new conversation, /about says what I am.\
      """;

  private static final String HELP_ADMINISTRATOR =
      """


      For you as an administrator: send me an article as a file to add it, /remove NAME takes one \
      away, /reload reads the folders again, /status says how I am, /unanswered lists what I could \
      not answer.\
      """;

  private static final String ABOUT =
      """
      I am Footnote. I answer from a folder of articles and from nothing else: each sentence is \
      backed by the words of an article, and where the articles do not hold the answer I say so.\
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

  /** Does what is asked and says what to answer: no page if the command may be another bot's. */
  List<Page> answer(Command command) {
    boolean administrator = access.isAdministrator(command.origin().person());
    return switch (command.name()) {
      case "start", "help" -> say(administrator ? HELP + HELP_ADMINISTRATOR : HELP);
      case "ask" -> say("Write your question after /ask, in the same message.");
      case "about" -> say(ABOUT);
      case "sources" -> sources();
      case "new" -> startAnew(command.origin());
      case "status", "reload", "unanswered", "remove" ->
          administrator ? manage(command) : say("That is for administrators.");
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
      statistics.failed(command.name() + ": " + e.getMessage());
      return say("That did not work: " + e.getMessage());
    }
  }

  private List<Page> startAnew(Origin origin) {
    questions.startAnew(origin);
    return say("Let us start anew. What would you like to know?");
  }

  private List<Page> sources() {
    List<Article> articles = library.articles();
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            LINE,
            TelegramHtml.of(
                switch (articles.size()) {
                  case 0 -> "I have no article to answer from yet.";
                  case 1 -> "I answer from one article:";
                  default -> "I answer from " + articles.size() + " articles:";
                })));
    articles.forEach(
        article ->
            parts.add(new Part(LINE, TelegramHtml.of("• ").then(AnswerPages.byline(article)))));
    return MessageSplitter.pages(parts, List.of());
  }

  private List<Page> status() {
    List<Article> articles = library.articles();
    int passages = articles.stream().mapToInt(article -> article.blocks().size()).sum();
    List<String> lines = new ArrayList<>(statistics.lines());
    lines.add(3, "Articles: " + articles.size() + ", passages: " + passages);
    return say(String.join("\n", lines));
  }

  private List<Page> unanswered() {
    List<Answered> refused = history.refused(MOST_REFUSED);
    if (refused.isEmpty()) {
      return say("I have not had to refuse a question yet.");
    }
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(LINE, TelegramHtml.of("What I could not answer, newest first:")));
    refused.forEach(
        answered ->
            parts.add(
                new Part(
                    LINE, TelegramHtml.of("• " + MessageSplitter.shorten(answered.asked(), 300)))));
    return MessageSplitter.pages(parts, List.of());
  }

  private List<Page> remove(String path) throws IOException {
    if (path.isBlank()) {
      return say("Write the article's file name after /remove, in the same message.");
    }
    return say(
        library.remove(path)
            ? "Removed: " + path
            : "There is no article of this name: " + path + ". /sources names them.");
  }

  private static List<Page> say(String words) {
    return MessageSplitter.pages(MessageSplitter.plain(LINE, words, ""), List.of());
  }
}
