package dev.footnote.corpus.format.html;

import dev.footnote.language.page.ElementNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The part of a web page that a reading view would show: without menus, banners, share buttons,
 * links to other articles, comments and footers. What says that it is one of them is dropped,
 * unless it holds much of the page's running text; then the smallest part is taken that keeps
 * nearly all of what is left.
 *
 * @param root what holds the text
 * @param headline the article's headline, if that stands elsewhere
 */
record MainText(Element root, @Nullable Element headline) {

  /** Whoever holds more of the page's running text than this is not beside it, whatever it says. */
  private static final double MUCH = 0.3;

  /** An article that holds this much is the page's. */
  private static final double MOST = 0.5;

  private static final double NEARLY_ALL = 0.8;

  /** Of a page's words: a page with less left was a list of links, and meant as one. */
  private static final double LEAST = 0.03;

  private static final Set<String> AROUND = Set.of("aside", "footer", "form");
  private static final Set<String> NEVER_AROUND = Set.of("html", "body", "article", "main", "h1");
  private static final Set<String> CAN_BE_MENU =
      Set.of("ul", "ol", "dl", "div", "td", "section", "center", "menu");

  private static final Set<String> ROLES =
      Set.of(
          ("navigation complementary dialog alertdialog banner contentinfo menu menubar search form"
                  + " toolbar alert tablist")
              .split(" ", -1));

  /**
   * Finds it in a page, and takes out of the page what is beside it.
   *
   * @param body the page's body
   */
  static MainText in(Element body) {
    Element whole = body.clone();
    HtmlDensity before = HtmlDensity.of(body);
    double all = before.at(body).score();
    dropAround(body, before, all);
    HtmlDensity density = HtmlDensity.of(body);
    boolean much = density.at(body).length() >= LEAST * before.at(body).length();
    if (density.at(body).score() < MOST * all || !much) {
      return new MainText(whole, null); // which keeps much more
    }
    Element root = smallest(body, density);
    Optional<Element> headline = Optional.ofNullable(body.selectFirst("h1"));
    Element with = headline.map(h1 -> common(root, h1, body)).orElse(root);
    boolean close =
        density.at(with).length() <= 1.5 * density.at(root).length() + 300
            && density.at(with).links() <= density.at(root).links() + 10;
    return close
        ? new MainText(with, null)
        : new MainText(root, headline.filter(h1 -> !root.equals(with)).orElse(null));
  }

  private static void dropAround(Element body, HtmlDensity density, double all) {
    for (Element element : List.copyOf(body.getAllElements())) {
      if (isAround(element, density)) {
        boolean much = all > 0 && density.at(element).score() > MUCH * all;
        if (!much) {
          element.remove();
        } else if (HtmlWords.name(element).equals("form")) {
          element.unwrap(); // some programs wrap whole pages in one
        }
      }
    }
  }

  private static boolean isAround(Element element, HtmlDensity density) {
    String name = HtmlWords.name(element);
    if (NEVER_AROUND.contains(name)) {
      return false;
    }
    if (name.equals("header") || isCalled(element, "header")) {
      return density.at(element).headlines() == 0 && element.closest("article, main") == null;
    }
    boolean quoted = name.equals("footer") && element.closest("blockquote") != null;
    return !quoted
        && (AROUND.contains(name)
            || ROLES.contains(element.attr("role"))
            || (CAN_BE_MENU.contains(name) && density.at(element).isMenu())
            || (density.at(element).headlines() == 0
                && ElementNames.isAroundText(element.className() + " " + element.id())));
  }

  private static boolean isCalled(Element element, String name) {
    return element.id().equalsIgnoreCase(name) || element.className().equalsIgnoreCase(name);
  }

  private static Element smallest(Element body, HtmlDensity density) {
    double all = density.at(body).score();
    for (String kind : List.of("article", "main, [role=main]")) {
      for (Element element : body.select(kind)) {
        if (all > 0 && density.at(element).score() >= MOST * all) {
          return element;
        }
      }
    }
    Element smallest = body;
    Element inner = body;
    while (all > 0 && inner != null) {
      smallest = inner;
      inner =
          smallest.children().stream()
              .filter(child -> density.at(child).score() >= NEARLY_ALL * all)
              .findFirst()
              .orElse(null);
    }
    return smallest;
  }

  /** The smallest element that holds both. */
  private static Element common(Element root, Element headline, Element body) {
    Element common = root;
    while (!common.equals(body)
        && common.parent() != null
        && !headline.parents().contains(common)) {
      common = common.parent();
    }
    return common;
  }
}
