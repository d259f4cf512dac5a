package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.foreign;
import static dev.footnote.web.html.Markup.hidden;
import static dev.footnote.web.html.Markup.link;

import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.html.PassageAddress.Quote;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import org.jsoup.nodes.Element;

/**
 * The list of articles.
 *
 * @param wanted what the visitor looks for
 * @param token what their forms must bring
 */
public record ListHtml(Wanted wanted, String token) {

  private static final int PER_PAGE = 50;
  private static final int LONGEST_EXCERPT = 300;

  /**
   * What somebody looks for in the list, each as it was written; empty for anything.
   *
   * @param words in titles and texts
   * @param source the outlet
   * @param from the first day, such as {@code 2024-03-12}
   * @param to the last day
   * @param page of the list, from 1
   */
  public record Wanted(String words, String source, String from, String to, int page) {

    private String href(int other) {
      return "/articles?words=%s&source=%s&from=%s&to=%s&page=%d"
          .formatted(encoded(words), encoded(source), encoded(from), encoded(to), other);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    boolean isAnything() {
      return words.isEmpty() && source.isEmpty() && from.isEmpty() && to.isEmpty();
    }
  }

  /** A passage that was found, with the key of its corpus folder. */
  public record Found(Passage passage, String key) {}

  /** The fields to search and filter by. */
  public Element search(SequencedCollection<String> outlets) {
    Element form = element("form", "filter").attr("method", "get").attr("action", "/articles");
    form.attr("role", "search");
    form.appendChild(field("words", "search", "Search titles and texts", wanted.words()));
    if (!outlets.isEmpty()) {
      Element label = element("label", "", "Outlet");
      Element select = label.appendElement("select").attr("name", "source");
      select.appendElement("option").attr("value", "").text("All");
      for (String outlet : outlets) {
        Element option = select.appendElement("option").attr("value", outlet).text(outlet);
        option.attr("selected", outlet.equals(wanted.source()));
      }
      form.appendChild(label);
    }
    form.appendChild(field("from", "date", "From", wanted.from()));
    form.appendChild(field("to", "date", "To", wanted.to()));
    form.appendElement("button").attr("type", "submit").text("Search");
    if (!wanted.isAnything()) {
      form.appendChild(link("", "/articles", "Show all"));
    }
    return form;
  }

  private static Element field(String name, String type, String words, String value) {
    Element label = element("label", name, words);
    label
        .appendElement("input")
        .attr("type", type)
        .attr("name", name)
        .attr("value", value)
        .attr("autocomplete", "off");
    return label;
  }

  /** The articles, fifty on a page. */
  public Element articles(List<ListedArticle> articles) {
    int pages = Math.max(1, Math.ceilDiv(articles.size(), PER_PAGE));
    int page = Math.clamp(wanted.page(), 1, pages);
    Element section = element("section", "").id("list");
    section.appendChild(element("p", "count", count(articles.size(), page, pages)));
    Element list = section.appendElement("ul").addClass("articles");
    articles.stream()
        .skip((page - 1L) * PER_PAGE)
        .limit(PER_PAGE)
        .forEach(article -> list.appendChild(row(article)));
    if (pages > 1) {
      Element turning = section.appendElement("p").addClass("turning");
      if (page > 1) {
        turning.appendChild(link("", wanted.href(page - 1), "Previous")).appendText(" ");
      }
      if (page < pages) {
        turning.appendChild(link("", wanted.href(page + 1), "Next"));
      }
    }
    return section;
  }

  private String count(int articles, int page, int pages) {
    String what = wanted.words().isEmpty() ? "article" : "title";
    String count =
        switch (articles) {
          case 0 -> "No " + what;
          case 1 -> "1 " + what;
          default -> "%,d %ss".formatted(articles, what);
        };
    return count + (pages > 1 ? ", page %,d of %,d".formatted(page, pages) : "");
  }

  private Element row(ListedArticle article) {
    String key = PassageAddress.key(article.folder());
    PassageAddress address =
        new PassageAddress(key, article.path(), Optional.empty(), Optional.empty());
    Element row = new Element("li");
    row.appendChild(foreign("a", "title", article.title()).attr("href", address.href()));
    row.appendChild(
        foreign(
            "span",
            "about",
            Markup.joined(
                " · ",
                article.provenance().source(),
                Provenances.day(article.provenance()),
                article.path())));
    return row.appendChild(removal(key, article));
  }

  /** Asks once more before it removes, without a script. */
  private Element removal(String key, ListedArticle article) {
    Element details = element("details", "removal");
    details.appendElement("summary").text("Remove").attr("aria-label", "Remove " + article.title());
    details
        .appendElement("form")
        .attr("method", "post")
        .attr("action", "/articles/remove")
        .appendChild(hidden("token", token))
        .appendChild(hidden("key", key))
        .appendChild(hidden("path", article.path()))
        .appendChild(element("span", "", "Its file goes to the bin, with all that is in it. "))
        .appendChild(element("button", "", "Move to the bin"));
    return details;
  }

  /** The passages that have some of the words. */
  public static Element passages(List<Found> found) {
    Element section = element("section", "").id("found");
    section.appendChild(element("h2", "", "In the texts"));
    if (found.isEmpty()) {
      return section.appendChild(element("p", "note", "No text has these words."));
    }
    Element list = section.appendElement("ul").addClass("articles");
    for (Found one : found) {
      Passage passage = one.passage();
      PassageAddress address =
          new PassageAddress(
              one.key(),
              passage.article().path(),
              Optional.of(Quote.of(passage.article().text(), passage.span())),
              Optional.empty());
      Element row = list.appendElement("li");
      row.appendChild(
          foreign("a", "title", passage.article().title()).attr("href", address.href()));
      row.appendChild(foreign("span", "about", Provenances.brief(passage.article().provenance())));
      row.appendChild(foreign("p", "excerpt", excerpt(passage.text())));
    }
    return section;
  }

  private static String excerpt(String text) {
    if (text.length() <= LONGEST_EXCERPT) {
      return text;
    }
    int cut = text.lastIndexOf(' ', LONGEST_EXCERPT);
    return text.substring(0, cut > 0 ? cut : text.offsetByCodePoints(0, LONGEST_EXCERPT / 2)) + "…";
  }
}
