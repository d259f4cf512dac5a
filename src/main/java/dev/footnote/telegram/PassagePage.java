package dev.footnote.telegram;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.Page.Button;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paragraph of an article as a message, with buttons to the ones before and after. */
final class PassagePage {

  private static final int LONGEST_PARAGRAPH = 3_500;

  private PassagePage() {}

  /**
   * The page that shows {@code passage}.
   *
   * @param quote the words to stand out, as a span of the passage's text; empty for none
   */
  static Page of(Passage passage, Span quote) {
    TelegramHtml text = AnswerPages.byline(passage.article());
    if (!passage.heading().isBlank()) {
      text =
          text.then("\n")
              .then(TelegramHtml.of(MessageSplitter.shorten(passage.heading(), 200)).italic());
    }
    return new Page(text.then("\n\n").then(words(passage.text(), quote)), buttons(passage));
  }

  private static TelegramHtml words(String text, Span quote) {
    int start = Math.min(quote.start(), text.length());
    int end = Math.min(quote.end(), text.length());
    if (text.length() > LONGEST_PARAGRAPH) {
      return excerpt(text, start, end);
    }
    return TelegramHtml.of(text.substring(0, start))
        .then(TelegramHtml.of(text.substring(start, end)).bold())
        .then(text.substring(end));
  }

  /** The quoted words first, for they are what was asked for. */
  private static TelegramHtml excerpt(String text, int start, int end) {
    String before = start == 0 ? "" : "… ";
    String quoted = MessageSplitter.shorten(text.substring(start, end), LONGEST_PARAGRAPH / 2);
    String after = MessageSplitter.shorten(text.substring(end), LONGEST_PARAGRAPH / 2);
    return TelegramHtml.of(before).then(TelegramHtml.of(quoted).bold()).then(after);
  }

  private static List<List<Button>> buttons(Passage passage) {
    List<Button> row = new ArrayList<>();
    Passage before = neighbour(passage, -1);
    if (before != null) {
      row.add(new Button("‹", PassageLink.turnTo(before).data()));
    }
    Passage after = neighbour(passage, 1);
    if (after != null) {
      row.add(new Button("›", PassageLink.turnTo(after).data()));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }

  private static @Nullable Passage neighbour(Passage passage, int step) {
    List<Passage> all = passage.article().passages();
    for (int i = passage.number() + step; i >= 0 && i < all.size(); i += step) {
      if (all.get(i).kind() == Block.Kind.PARAGRAPH) {
        return all.get(i);
      }
    }
    return null;
  }
}
