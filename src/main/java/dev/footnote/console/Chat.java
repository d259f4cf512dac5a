package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;
import static dev.footnote.console.Screen.PLAIN;

import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.ListedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;

/** A conversation at the terminal. */
public final class Chat {

  /** What can be typed besides questions. */
  public static final List<String> COMMANDS =
      List.of("/help", "/sources", "/open", "/articles", "/new", "/quit");

  private static final String HELP =
      """
      /sources   the footnotes of the last answer
      /open 2    footnote 2 in its article
      /articles  what is answered from
      /new       forget what was said and start anew
      /quit      leave (Ctrl-D does, too)
      """;

  private static final int PARAGRAPHS_AROUND = 2;

  private static final int EXAMPLES = 3;

  private final Assistant assistant;
  private final Supplier<List<ListedArticle>> articles;
  private final Screen screen;
  private final boolean passages;
  private final News news;
  private final Conversation conversation = new Conversation();

  /** The footnotes of the last answer; a question without one leaves them as they are. */
  private List<Citation> footnotes = List.of();

  /**
   * @param articles all that there are, in the order to list them
   * @param passages see {@link AnswerPrinter}
   * @param news told before a line is asked for and before it is answered
   */
  public Chat(
      Assistant assistant,
      Supplier<List<ListedArticle>> articles,
      Screen screen,
      boolean passages,
      News news) {
    this.assistant = assistant;
    this.articles = articles;
    this.screen = screen;
    this.passages = passages;
    this.news = news;
  }

  /**
   * Says what there is to ask about, what may be asked, and how to find out more.
   *
   * @param examples questions that the articles answer; the first few of them are shown
   */
  public void welcome(List<String> examples) {
    tell(Overview.of(articles.get()));
    if (examples.isEmpty()) {
      tell("Ask a question, or /help.");
      return;
    }
    tell("Ask a question, or /help. Such as:");
    show(examples, screen);
  }

  /**
   * Says what may be asked, where that was not known at the welcome: above the line that is being
   * typed, or else before the next. Thread-safe.
   *
   * @param examples as at the welcome
   * @param lines those that are being typed
   */
  public void suggest(List<String> examples, LineSource lines) {
    List<String> shown =
        screen.lines(
            above -> {
              above.paragraph("You could ask:", PLAIN);
              show(examples, above);
            });
    if (!lines.showsAbove(shown)) {
      news.add("You could ask: " + String.join(" ", first(examples)));
    }
  }

  private static void show(List<String> examples, Screen screen) {
    first(examples).stream()
        .map(question -> new AttributedString(Screen.safe(question), PLAIN))
        .forEach(question -> screen.paragraph(SourcePrinter.INDENT, question));
  }

  private static List<String> first(List<String> examples) {
    return examples.subList(0, Math.min(EXAMPLES, examples.size()));
  }

  /** Answers line after line until there are no more, or somebody leaves. */
  public void converse(LineSource lines) {
    Optional<String> line = next(lines);
    while (line.isPresent() && !leaves(line.get())) {
      tellNews();
      try {
        take(line.get().strip(), lines);
      } catch (RuntimeException e) {
        // A conversation outlives a question that fails.
        tell("No answer: " + Problem.unexpected(e));
      }
      line = next(lines);
    }
  }

  private Optional<String> next(LineSource lines) {
    tellNews();
    return lines.next();
  }

  private void tellNews() {
    news.take().forEach(line -> screen.paragraph(line, FAINT));
  }

  private static boolean leaves(String line) {
    return switch (line.strip()) {
      case "/quit", "/exit", "quit", "exit" -> true;
      default -> false;
    };
  }

  private void take(String line, LineSource lines) {
    if (line.equals("help") || line.equals("?")) {
      help();
      return;
    }
    String[] words = line.split("\\s+", 2);
    switch (words[0]) {
      case "" -> {}
      case "/help" -> help();
      case "/sources" -> sources(lines);
      case "/articles" -> articles(lines);
      case "/open" -> open(words.length > 1 ? words[1] : "", lines);
      case "/new" -> startAnew();
      default -> {
        if (line.startsWith("/")) {
          tell("There is no " + words[0] + ". What there is: " + String.join(" ", COMMANDS));
        } else {
          answer(line, lines);
        }
      }
    }
  }

  private void answer(String question, LineSource lines) {
    if (!lines.finishes(() -> ask(question))) {
      tell("Broken off.");
    }
  }

  private void ask(String question) {
    AnswerPrinter printer = new AnswerPrinter(screen, passages);
    screen.gap();
    Reply reply = assistant.ask(conversation, question, printer::say);
    printer.finish(reply);
    screen.gap();
    switch (reply.answer()) {
      case GroundedAnswer answer -> footnotes = answer.citations();
      case Closest closest -> footnotes = List.of(closest.citation());
      default -> {} // which has none
    }
  }

  private void help() {
    tell("Ask a question in plain words; a follow-up may lean on the one before.");
    HELP.lines().forEach(line -> screen.paragraph("", new AttributedString(line, PLAIN)));
  }

  private void startAnew() {
    conversation.forget();
    footnotes = List.of();
    tell("A new conversation.");
  }

  private void sources(LineSource lines) {
    if (footnotes.isEmpty()) {
      tell("There is no answer with footnotes yet. /articles lists what there is.");
    }
    page(
        shown -> {
          SourcePrinter printer = new SourcePrinter(shown, true);
          footnotes.forEach(c -> printer.heading("[" + c.number() + "] ", c.article(), c.page()));
        },
        lines);
  }

  private void articles(LineSource lines) {
    page(shown -> articles.get().forEach(new SourcePrinter(shown, true)::heading), lines);
  }

  /** A number is needed only where there are several. */
  private void open(String number, LineSource lines) {
    boolean any = number.isBlank() && footnotes.size() == 1;
    footnotes.stream()
        .filter(one -> any || number.strip().equals(Integer.toString(one.number())))
        .findFirst()
        .ifPresentOrElse(
            citation -> page(shown -> open(citation, shown), lines),
            () ->
                tell(
                    footnotes.isEmpty()
                        ? "There is no footnote to open yet."
                        : "Say which: /open 1"
                            + (footnotes.size() > 1 ? " to /open " + footnotes.size() : "")));
  }

  private static void open(Citation citation, Screen shown) {
    List<Passage> passages = citation.article().passages();
    int here = citation.passage().number();
    int from = Math.max(0, here - PARAGRAPHS_AROUND);
    int to = Math.min(passages.size(), here + PARAGRAPHS_AROUND + 1);
    SourcePrinter printer = new SourcePrinter(shown, true);
    printer.heading("[" + citation.number() + "] ", citation.article(), citation.page());
    for (Passage passage : passages.subList(from, to)) {
      shown.gap();
      printer.paragraph(passage, passage.number() == here ? List.of(citation) : List.of());
    }
    shown.gap();
    List<String> left = new ArrayList<>();
    if (from > 0) {
      left.add(from + " before");
    }
    if (to < passages.size()) {
      left.add((passages.size() - to) + " after");
    }
    if (!left.isEmpty()) {
      shown.paragraph("Paragraphs not shown: " + String.join(", ", left) + ".", FAINT);
    }
  }

  /** Shows what is longer than the screen one screenful at a time. */
  private void page(Consumer<Screen> printing, LineSource lines) {
    List<String> all = screen.lines(printing);
    int shown = 0;
    do {
      int end = shown + Math.min(all.size() - shown, screen.pageLength());
      all.subList(shown, end).forEach(screen::print);
      shown = end;
    } while (shown < all.size() && lines.wantsMore(all.size() - shown));
  }

  private void tell(String line) {
    screen.paragraph(line, PLAIN);
  }
}
