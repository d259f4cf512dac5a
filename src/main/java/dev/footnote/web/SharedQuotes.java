package dev.footnote.web;

import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import dev.footnote.retrieval.Articles;
import dev.footnote.web.access.SharedQuote;
import dev.footnote.web.access.SignedLinks;
import dev.footnote.web.html.PassageAddress;
import java.net.URI;

/** Makes signed links to quotes, for who reads elsewhere. Thread-safe. */
public final class SharedQuotes {

  private final SignedLinks links;
  private final Addresses addresses;
  private final URI page;

  /**
   * @param articles of which there are quotes
   * @param page where others reach the page, without a path
   */
  public SharedQuotes(SignedLinks links, Articles articles, URI page) {
    this.links = links;
    this.addresses = new Addresses(articles);
    this.page = page;
  }

  /**
   * The address that shows one article with a quote of it to whoever has it.
   *
   * @param quote as a span of the article's text, not empty
   */
  public URI link(Article article, Span quote) {
    PassageAddress.Quote words = PassageAddress.Quote.of(article.text(), quote);
    SharedQuote shared =
        new SharedQuote(addresses.key(article), article.path(), words.span(), words.sum());
    return page.resolve(SharedPage.PATH + links.token(shared));
  }
}
