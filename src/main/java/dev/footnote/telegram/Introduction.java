package dev.footnote.telegram;

import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.Example;
import dev.footnote.telegram.message.MessageSplitter;
import dev.footnote.telegram.message.MessageSplitter.Part;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.TelegramHtml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What somebody is told who meets the bot for the first time. */
final class Introduction {

  private static final int TITLES = 3;
  private static final int QUESTIONS = 2;
  private static final int LONGEST_TITLE = 150;
  private static final TelegramHtml LINE = TelegramHtml.of("\n");
  private static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(
              Item::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(Item::path);

  private Introduction() {}

  /** Who the bot is, what it knows, and what may be asked, as far as that is known. */
  static List<Page> of(Library library) {
    List<Item> newest = library.shelf().items().stream().sorted(NEWEST_FIRST).toList();
    List<String> questions = library.examples().stream().limit(QUESTIONS).toList();
    List<Part> parts = new ArrayList<>();
    say(
        parts,
        "Hello, I am Footnote. I answer questions from %s, and each sentence I say has a footnote: the paragraph it comes from."
            .formatted(count(newest.size())));
    if (!newest.isEmpty()) {
      say(parts, newest.size() > TITLES ? "The newest are:" : "This is what I know:");
      newest.stream().limit(TITLES).forEach(article -> parts.add(title(article)));
      LocalDate day = newest.getFirst().published();
      if (day != null) {
        say(parts, "The newest is of " + AnswerPages.DATE.format(day) + ".");
      }
    }
    say(
        parts,
        questions.isEmpty()
            ? "What would you like to know?"
            : "Ask in your own words, or begin with one of these:");
    return MessageSplitter.paginate(parts, buttons(questions));
  }

  private static String count(int articles) {
    return switch (articles) {
      case 0 -> "articles, of which I have none yet";
      case 1 -> "one article";
      default -> "%,d articles".formatted(articles);
    };
  }

  private static void say(List<Part> parts, String text) {
    parts.add(new Part(LINE, TelegramHtml.of(text)));
  }

  private static Part title(Item article) {
    return new Part(
        LINE,
        TelegramHtml.of("• " + MessageSplitter.shorten(article.title().strip(), LONGEST_TITLE)));
  }

  private static List<List<Button>> buttons(List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(index -> List.of(new Example(questions.get(index)).button(index)))
        .toList();
  }
}
