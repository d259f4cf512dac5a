package dev.footnote.corpus.format.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A list of HTML while its items are read. */
final class HtmlList {

  private static final Set<String> LAID_OUT =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "article", "table");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  /** Of elements: who lays out a page by a list does so from its beginning. */
  private static final int LOOKED_AT = 500;

  private final boolean numbered;
  private final boolean lettered;
  private final boolean items;
  private final int step;
  private int next;

  HtmlList(Element list) {
    String type = list.attr("type");
    this.numbered = HtmlWords.name(list).equals("ol");
    this.lettered = type.equalsIgnoreCase("a");
    this.items = list.stream().limit(LOOKED_AT).map(HtmlWords::name).noneMatch(LAID_OUT::contains);
    boolean reversed = list.hasAttr("reversed");
    this.step = reversed ? -1 : 1;
    this.next = number(list.attr("start"), reversed ? list.childrenSize() : 1);
  }

  /** Whether it is a list as people read it, and not a way to lay out a page. */
  boolean isOfItems() {
    return items;
  }

  /** What stands in front of its next item: a number or letter, or nothing. */
  String mark(Element item) {
    if (!numbered || !items) {
      return "";
    }
    int number = number(item.attr("value"), next);
    next = number + step;
    if (item.stream().limit(LOOKED_AT).anyMatch(HtmlWords::isReference)) {
      return ""; // a note, whose number is its reference mark
    }
    boolean letter = lettered && number >= 1 && number <= 26;
    return (letter ? Character.toString('a' + number - 1) : Integer.toString(number)) + ". ";
  }

  private static int number(String written, int otherwise) {
    String digits = written.strip();
    return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : otherwise;
  }
}
