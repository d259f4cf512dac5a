package dev.footnote.telegram.message;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.message.Page.Button;
import java.util.ArrayList;
import java.util.List;

/** A paragraph of an article as a message, with buttons to the paragraphs before and after it. */
public final class PassagePage {

  private static final int MAX_PARAGRAPH = 3_500;

  private PassagePage() {}

  /**
   * The page that shows {@code passage}.
   *
   * @param quote the words to highlight, as a span of the passage's text; empty for none
   */
  public static Page of(Passage passage, Span quote) {
    TelegramHtml head = AnswerPages.byline(passage.article());
    if (!passage.heading().isBlank()) {
      String heading = MessageSplitter.shorten(passage.heading(), 200);
      head = head.append("\n").append(TelegramHtml.of(heading).italic());
    }
    return new Page(
        head.append("\n\n").append(body(passage.text(), quote)), buttons(passage, quote));
  }

  private static TelegramHtml body(String text, Span quote) {
    int start = Math.min(quote.start(), text.length());
    int end = Math.min(quote.end(), text.length());
    if (text.length() > MAX_PARAGRAPH) {
      return excerpt(text, start, end);
    }
    return TelegramHtml.of(text.substring(0, start))
        .append(TelegramHtml.of(text.substring(start, end)).bold())
        .append(text.substring(end));
  }

  /** An excerpt that starts with the quote, so that the quote is always in it. */
  private static TelegramHtml excerpt(String text, int start, int end) {
    String before = start == 0 ? "" : "… ";
    String quoted = MessageSplitter.shorten(text.substring(start, end), MAX_PARAGRAPH / 2);
    String after = MessageSplitter.shorten(text.substring(end), MAX_PARAGRAPH / 2);
    return TelegramHtml.of(before).append(TelegramHtml.of(quoted).bold()).append(after);
  }

  private static List<List<Button>> buttons(Passage passage, Span quote) {
    List<List<Button>> rows = new ArrayList<>(CopyButton.of(passage, quote));
    List<Button> row = new ArrayList<>(turn("‹", passage, -1));
    row.addAll(turn("›", passage, 1));
    if (!row.isEmpty()) {
      rows.addFirst(row);
    }
    return rows;
  }

  /** The button to the nearest paragraph in the direction of {@code step}; none at the end. */
  private static List<Button> turn(String label, Passage passage, int step) {
    List<Passage> all = passage.article().passages();
    for (int i = passage.number() + step; i >= 0 && i < all.size(); i += step) {
      if (all.get(i).kind() == Block.Kind.PARAGRAPH) {
        return List.of(new Button(label, PassageLink.turnTo(all.get(i)).data()));
      }
    }
    return List.of();
  }
}
