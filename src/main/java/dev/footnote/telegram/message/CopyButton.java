package dev.footnote.telegram.message;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.Page.Effect;
import java.util.List;

/** The button that copies a quote with its source. */
final class CopyButton {

  /** The most characters that Telegram copies. */
  private static final int LIMIT = 256;

  private static final int MAX_TITLE = 80;
  private static final int MAX_OUTLET = 40;

  private CopyButton() {}

  /** The row with the button; no row where nothing is quoted. */
  static List<List<Button>> of(Passage passage, Span quote) {
    int end = Math.min(quote.end(), passage.text().length());
    String quoted = passage.text().substring(Math.min(quote.start(), end), end).strip();
    if (quoted.isEmpty()) {
      return List.of();
    }
    String source =
        "”\n"
            + source(passage.article())
            + Footnotes.behind(passage.article().page(passage.span().start() + quote.start()));
    String text = "“" + MessageSplitter.shorten(quoted, LIMIT - 1 - source.length()) + source;
    return List.of(List.of(new Button("Copy", text, Effect.COPIES)));
  }

  private static String source(Article article) {
    StringBuilder source =
        new StringBuilder(MessageSplitter.shorten(article.title().strip(), MAX_TITLE));
    if (article.source() != null) {
      source.append(", ").append(MessageSplitter.shorten(article.source(), MAX_OUTLET));
    }
    if (article.published() != null) {
      source.append(", ").append(AnswerPages.DATE.format(article.published()));
    }
    return source.toString();
  }
}
