package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;
import static dev.footnote.web.html.Markup.hidden;
import static dev.footnote.web.html.Markup.link;

import dev.footnote.web.access.Visitor;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * What all pages have in common.
 *
 * @param visitor for whom the page is
 * @param hasLogin whether one can leave by logging out
 */
public record Shell(Visitor visitor, boolean hasLogin) {

  /** A page that the navigation leads to. */
  public enum Place {
    ASK("/", "Ask"),
    ARTICLES("/articles", "Articles"),
    UNANSWERED("/unanswered", "Unanswered"),
    EVALUATION("/evaluation", "Evaluation");

    private final String address;
    private final String label;

    Place(String address, String label) {
      this.address = address;
      this.label = label;
    }
  }

  /**
   * A page.
   *
   * @param title for the window; empty for none
   * @param panes one, or two beside each other
   */
  public String page(Place place, String title, List<Element> panes) {
    Document document = document(title);
    Element body = document.body();
    body.appendChild(link("skip", "#main", "Skip to the content"));
    Element header = body.appendElement("header").addClass("top");
    header.appendChild(brand());
    Element nav = header.appendElement("nav").attr("aria-label", "Pages");
    for (Place other : Place.values()) {
      Element link = link("", other.address, other.label);
      nav.appendChild(other == place ? link.attr("aria-current", "page") : link);
    }
    if (hasLogin) {
      header
          .appendElement("form")
          .attr("method", "post")
          .attr("action", "/logout")
          .appendChild(hidden("token", visitor.token()))
          .appendChild(element("button", "quiet", "Log out"));
    }
    main(body, panes);
    return document.outerHtml();
  }

  /** A page for somebody who may see nothing else. */
  public static String alone(String title, Element pane) {
    Document document = document(title);
    document.body().appendElement("header").addClass("top").appendChild(brand());
    main(document.body(), List.of(pane));
    return document.outerHtml();
  }

  /** A pane that says why something is refused, in one line. */
  public static Element problem(String line) {
    return element("section", "sheet")
        .appendChild(element("h2", "", "That did not work"))
        .appendChild(element("p", "problem", line))
        .appendChild(element("p", "").appendChild(link("", "/", "Back to the questions")));
  }

  private static Element brand() {
    return element("h1", "brand").appendChild(link("", "/", "Footnote"));
  }

  private static void main(Element body, List<Element> panes) {
    body.appendElement("main").id("main").attr("tabindex", "-1").appendChildren(panes);
    body.appendElement("p").id("status").attr("role", "status");
  }

  private static Document document(String title) {
    Document document = Markup.plain();
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", "en");
    Element head = html.appendElement("head");
    html.appendElement("body");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    head.appendElement("title").text(title.isEmpty() ? "Footnote" : title + " · Footnote");
    head.appendElement("link").attr("rel", "icon").attr("href", "/icon.svg");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/page.css");
    head.appendElement("script").attr("type", "module").attr("src", "/page.js");
    return document;
  }
}
