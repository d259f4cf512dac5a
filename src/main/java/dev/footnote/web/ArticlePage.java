package dev.footnote.web;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.language.Span;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Exchange;
import dev.footnote.web.html.ArticleHtml;
import dev.footnote.web.html.Markup;
import dev.footnote.web.html.PassageAddress;
import dev.footnote.web.html.PassageAddress.Origin;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An article beside the conversation, the quoted words lit: see {@link PassageAddress}. With {@code
 * part=article} in the query, or {@code text/html;part=article} as what is accepted, the article
 * alone, for a script that shows the rest already.
 */
record ArticlePage(Panes panes) implements Page {

  static final String MOVED_AWAY =
      "The article has changed since, and the quoted words are not in it any more.";

  @Override
  public Response show(Request request, Visitor visitor) {
    PassageAddress address =
        PassageAddress.parse(request.path(), request.query())
            .orElseThrow(() -> new HttpProblem(404, "There is no such page."));
    Optional<Article> article = panes.addresses().find(address);
    Element pane = pane(address, article, exchange(address, visitor));
    int status = article.isPresent() ? 200 : 404;
    if (isForScript(request)) {
      return Response.html(status, Markup.of(pane));
    }
    return Response.html(
        status,
        panes.page(
            visitor,
            Shell.Place.ASK,
            article.map(Article::title).orElse("This article is gone"),
            panes.conversation(visitor, address.origin().map(Origin::conversation).orElse("")),
            pane));
  }

  /** A script has both parts at one address, and a browser keeps only one of them for it. */
  private static boolean isForScript(Request request) {
    return request.query().text("part").equals("article")
        || request.headers().text("accept").contains("part=article");
  }

  private Optional<Exchange> exchange(PassageAddress address, Visitor visitor) {
    return address
        .origin()
        .flatMap(
            origin ->
                panes
                    .conversations()
                    .find(visitor.id(), origin.conversation())
                    .flatMap(dialogue -> dialogue.exchange(origin.exchange())));
  }

  private static Element pane(
      PassageAddress address, Optional<Article> article, Optional<Exchange> exchange) {
    String back = address.origin().map(Origin::href).orElse("/");
    if (article.isEmpty()) {
      return ArticleHtml.gone(Optional.of(back));
    }
    Optional<Span> quote = address.quote().flatMap(words -> words.in(article.get().text()));
    boolean isLost = address.quote().isPresent() && quote.isEmpty();
    return new ArticleHtml(
            article.get(),
            quote,
            exchange.flatMap(Exchange::reply).map(ArticlePage::footnotes).orElse(List.of()),
            exchange.map(known -> back))
        .pane(
            Optional.of(back),
            Optional.of(address.toShare().href()),
            isLost ? Optional.of(MOVED_AWAY) : Optional.empty());
  }

  private static List<Citation> footnotes(Reply reply) {
    return switch (reply.answer()) {
      case GroundedAnswer answer -> answer.citations();
      case Closest(var citation) -> List.of(citation);
      case Abstention(var reason, var related) -> related;
      default -> List.of();
    };
  }
}
