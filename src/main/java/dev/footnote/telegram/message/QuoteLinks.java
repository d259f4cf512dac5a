package dev.footnote.telegram.message;

import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import java.net.URI;
import java.util.Optional;

/** Where articles can be read outside Telegram. Implementations are thread-safe. */
@FunctionalInterface
public interface QuoteLinks {

  /** Nowhere. */
  QuoteLinks NONE = (article, quote) -> Optional.empty();

  /**
   * An address that shows one article with a quote of it to whoever has it; empty if there is none.
   *
   * @param quote as a span of the article's text, not empty
   */
  Optional<URI> to(Article article, Span quote);
}
