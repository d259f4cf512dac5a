package dev.footnote.web.html;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Dates;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an article comes from, in words. */
final class Provenances {

  private Provenances() {}

  /** Outlet and day, as far as they are known: "The Gazette, June 6, 2017". */
  static String brief(Provenance provenance) {
    return Markup.joined(", ", provenance.source(), day(provenance));
  }

  /** The same with the title: "The Gazette, June 6, 2017: Sessions recused himself". */
  static String named(Provenance provenance) {
    String brief = brief(provenance);
    return (brief.isEmpty() ? "" : brief + ": ") + provenance.title();
  }

  /** Title, outlet, day and file, as an article is named among its copies. */
  static String ofCopy(Article article) {
    String brief = brief(article.provenance());
    return article.title() + (brief.isEmpty() ? "" : " (" + brief + ")") + ", " + article.path();
  }

  /** The day it was published, as it is written. */
  static @Nullable String day(Provenance provenance) {
    return provenance.published() == null ? null : Dates.written(provenance.published());
  }

  /** Where it was published, if a browser may be sent there: no {@code javascript:} address is. */
  static Optional<String> original(Provenance provenance) {
    return Optional.ofNullable(provenance.url())
        .filter(url -> url.getScheme() != null && url.getHost() != null)
        .filter(url -> url.getScheme().toLowerCase(Locale.ROOT).matches("https?"))
        .map(URI::toASCIIString);
  }
}
