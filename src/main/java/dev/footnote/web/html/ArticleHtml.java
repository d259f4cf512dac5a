package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;
import static dev.footnote.web.html.Markup.link;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/** An article beside the conversation: all of its text, with what is quoted of it standing out. */
public final class ArticleHtml {

  private final Article article;
  private final Optional<Span> quote;
  private final Optional<String> back;
  private final List<Mark> marks;

  /**
   * @param quote the words to light
   * @param cited the footnotes of the answer that it was opened from, of any article
   * @param back the address of that answer; empty if none is known
   */
  public ArticleHtml(
      Article article, Optional<Span> quote, List<Citation> cited, Optional<String> back) {
    this.article = article;
    this.quote = quote;
    this.back = back;
    List<Mark> found = new ArrayList<>();
    quote.ifPresent(span -> found.add(new Mark(span, Optional.empty(), List.of(), true)));
    for (Citation citation : cited) {
      if (citation.article().equals(article)) {
        found.add(
            new Mark(
                citation.span(),
                citation.shortAnswer(),
                List.of(citation.number()),
                quote.filter(citation.span()::equals).isPresent()));
      }
    }
    this.marks = Mark.apart(found);
  }

  /**
   * The pane.
   *
   * @param close the address without it; empty where there is nothing beside it
   * @param share the address of the same without the answer it was opened from; empty for none
   * @param remark one line for a person that stands above the text; empty for none
   */
  public Element pane(Optional<String> close, Optional<String> share, Optional<String> remark) {
    Element pane = pane(close);
    Element head = pane.appendElement("header");
    head.appendChild(foreign("h2", "", article.title()).id("article-title"));
    head.appendChild(provenance(share));
    remark.ifPresent(line -> head.appendChild(element("p", "remark", line)));
    pane.appendChild(new TextHtml(article, marks, back).whole());
    return pane;
  }

  /** The pane where there is no such article any more. */
  public static Element gone(Optional<String> close) {
    Element pane = pane(close);
    pane.appendElement("header")
        .appendChild(element("h2", "", "This article is gone").id("article-title"))
        .appendChild(
            element(
                "p",
                "remark",
                "It was removed or renamed since. Ask again to see what the others say."));
    return pane;
  }

  private static Element pane(Optional<String> close) {
    Element pane =
        element("section", "")
            .id("article")
            .attr("aria-labelledby", "article-title")
            .attr("tabindex", "-1");
    close.ifPresent(
        address ->
            pane.appendChild(
                link("back", address, "Back to the answer").attr("aria-keyshortcuts", "Escape")));
    return pane;
  }

  private Element provenance(Optional<String> share) {
    Provenance known = article.provenance();
    Element line = element("p", "provenance");
    OptionalInt page = quote.map(span -> article.page(span.start())).orElseGet(OptionalInt::empty);
    String words =
        Markup.joined(
            " · ",
            known.source(),
            Provenances.day(known),
            known.author() == null ? null : "by " + known.author(),
            page.isPresent() ? "page " + page.getAsInt() : null);
    line.appendChild(foreign("span", "", words));
    Provenances.original(known)
        .ifPresent(
            url ->
                line.appendChild(
                    link("original", url, "Original").attr("rel", "noopener noreferrer external")));
    share.ifPresent(address -> line.appendChild(link("share", address, "Link to this passage")));
    headings()
        .ifPresent(headings -> line.appendChild(foreign("span", "place", "Under: " + headings)));
    return line;
  }

  /** The headings above what is quoted. */
  private Optional<String> headings() {
    return quote
        .flatMap(
            span -> article.passages().stream().filter(p -> p.span().overlaps(span)).findFirst())
        .map(Passage::headings)
        .filter(headings -> !headings.isEmpty())
        .map(headings -> String.join(" › ", headings));
  }
}
