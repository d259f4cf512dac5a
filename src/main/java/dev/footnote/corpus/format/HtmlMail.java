package dev.footnote.corpus.format;

import dev.footnote.language.page.ElementNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The HTML of a mail: what its sender wrote, without what is answered and the signature. */
final class HtmlMail {

  /** In UTF-16 units: a line about the mail itself is no longer. */
  private static final int LONGEST_NOTICE = 160;

  private static final Pattern SIGNATURE = Pattern.compile("\\s*--\\s*");

  private static final String BLOCKS = "td, p, div, li, center";

  private HtmlMail() {}

  /**
   * @param html the text of a part
   * @param unsubscribe where its readers are told to go who want no more of it; empty if nowhere
   */
  static Element of(String html, String unsubscribe) {
    Document page = HtmlPage.parse(html);
    Element body = page.body();
    body.getAllElements().stream().filter(HtmlWords::isLeftOut).toList().forEach(Element::remove);
    Element whole = body.clone();
    dropEarlier(body);
    dropSignature(body);
    if (!unsubscribe.isEmpty()) {
      dropNotices(body, unsubscribe);
    }
    return body.text().isBlank() ? whole : body; // what is sent on is meant to be read
  }

  /** Whether its headings or tables say what plain text cannot. */
  static boolean isLaidOut(Element body) {
    return body.selectFirst("h1, h2, h3, table:has(th)") != null;
  }

  private static void dropEarlier(Element body) {
    for (Element element : List.copyOf(body.getAllElements())) {
      if (!element.equals(body)
          && (ElementNames.isNotOfThisMail(element.className() + " " + element.id())
              || (element.normalName().equals("blockquote")
                  && element.attr("type").equals("cite")))) {
        if (element.id().matches("divRplyFwdMsg|appendonsend")) {
          element.nextElementSiblings().forEach(Element::remove);
        }
        element.remove();
      }
    }
  }

  private static void dropSignature(Element body) {
    for (Element element : body.select("div, p, span")) {
      if (HtmlPage.isShort(element) && SIGNATURE.matcher(element.wholeText()).matches()) {
        element.nextElementSiblings().forEach(Element::remove);
        element.remove();
        return;
      }
    }
  }

  /** "View it in your browser", "you get this because", and all that leads out of the list. */
  private static void dropNotices(Element body, String unsubscribe) {
    Set<Element> notices = new HashSet<>();
    for (Element link : body.select("a[href]")) {
      Element block = link.closest(BLOCKS);
      if (block == null || block.text().length() > LONGEST_NOTICE) {
        continue;
      }
      boolean leaves = unsubscribe.contains("<" + link.attr("href") + ">");
      boolean first = body.text().startsWith(block.text());
      if (leaves || first) {
        notices.add(block);
      }
    }
    notices.forEach(Element::remove);
  }
}
