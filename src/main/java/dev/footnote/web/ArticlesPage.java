package dev.footnote.web;

import dev.footnote.corpus.format.FileKind;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.LibraryHtml;
import dev.footnote.web.html.ListHtml;
import dev.footnote.web.html.ListHtml.Found;
import dev.footnote.web.html.ListHtml.Wanted;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What is answered from: {@code /articles?words=&source=&from=&to=&page=}. */
record ArticlesPage(Panes panes, Articles articles, PassageSearch search) implements Page {

  private static final int MOST_PASSAGES = 20;
  private static final int MOST_PAGES = 1_000_000;

  /** What the list says after a change; the address names it, so that it says nothing else. */
  private static final Map<String, String> DONE =
      Map.of(
          "added", "Added. It can be asked about now.",
          "removed", "It is in the bin, at the end of this page.",
          "restored", "It is back, and can be asked about again.");

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    Fields query = request.query();
    Wanted wanted =
        new Wanted(
            query.text("words"),
            query.text("source"),
            query.text("from"),
            query.text("to"),
            query.number("page", 1, 1, MOST_PAGES));
    List<ListedArticle> all = articles.list();
    ArticleFilter filter = ArticleList.filter(query, () -> all);
    List<ListedArticle> within = filter.isNone() ? all : articles.list(filter);
    ListHtml html = new ListHtml(wanted, visitor.token());
    Element sheet = new Element("section").addClass("sheet");
    sheet.appendElement("h2").text("Articles");
    Optional.ofNullable(DONE.get(query.text("done")))
        .ifPresent(line -> sheet.appendElement("p").addClass("remark").text(line));
    sheet.appendChild(html.search(outlets(all)));
    sheet.appendChild(html.articles(ArticleList.naming(query, within)));
    if (!wanted.words().isEmpty()) {
      sheet.appendChild(ListHtml.passages(found(wanted.words(), filter, within)));
    }
    sheet.appendChild(LibraryHtml.addition(FileKind.mainEndings(), visitor.token()));
    sheet.appendChild(LibraryHtml.bin(panes.library().bin(), visitor.token()));
    return Response.html(200, panes.page(visitor, Shell.Place.ARTICLES, "Articles", sheet));
  }

  private static TreeSet<String> outlets(List<ListedArticle> all) {
    return all.stream()
        .map(article -> article.provenance().source())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
  }

  private List<Found> found(String words, ArticleFilter filter, List<ListedArticle> within) {
    return search.find(words, filter, MOST_PASSAGES).stream()
        .map(Hit::passage)
        .filter(new SearchedWords(words)::standIn)
        .map(passage -> new Found(passage, panes.addresses().key(passage.article(), within)))
        .toList();
  }
}
