package dev.footnote.web;

import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import dev.footnote.web.access.SharedQuote;
import dev.footnote.web.access.SignedLinks;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.ArticleHtml;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.html.PassageAddress.Quote;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * The one article that a signed link opens, for anybody who has it: {@code /shared/TOKEN}.
 *
 * @param addresses of the articles that links may lead to
 */
record SharedPage(SignedLinks links, List<Addresses> addresses) implements Page {

  static final String PATH = "/shared/";

  @Override
  public Response show(Request request, Visitor visitor) {
    SharedQuote shared = links.open(request.path().substring(PATH.length()));
    Quote quote = new Quote(shared.quote(), shared.sum());
    PassageAddress address =
        new PassageAddress(shared.folder(), shared.path(), Optional.of(quote), Optional.empty());
    Optional<Article> article =
        addresses.stream().flatMap(some -> some.find(address).stream()).findFirst();
    if (article.isEmpty()) {
      return Response.html(
          404, Shell.alone("This article is gone", ArticleHtml.gone(Optional.empty())));
    }
    Optional<Span> found = quote.in(article.get().text());
    return Response.html(
        200,
        Shell.alone(
            article.get().title(),
            new ArticleHtml(article.get(), found, List.of(), Optional.empty())
                .pane(
                    Optional.empty(),
                    Optional.empty(),
                    found.isEmpty() ? Optional.of(ArticlePage.MOVED_AWAY) : Optional.empty())));
  }
}
