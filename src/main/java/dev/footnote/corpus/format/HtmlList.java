package dev.footnote.corpus.format;

import org.jsoup.nodes.Element;

/** A list of HTML while its items are read. */
final class HtmlList {

  private static final String LAID_OUT = "h1, h2, h3, h4, h5, h6, article, table";

  private final boolean numbered;
  private final boolean lettered;
  private final boolean items;
  private final int step;
  private int next;

  HtmlList(Element list) {
    String type = list.attr("type");
    this.numbered = HtmlWords.name(list).equals("ol");
    this.lettered = type.equalsIgnoreCase("a");
    this.items = list.selectFirst(LAID_OUT) == null;
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
    if (item.select("a[href]").stream().anyMatch(HtmlWords::isReference)) {
      return ""; // a note, whose number is its reference mark
    }
    boolean letter = lettered && number >= 1 && number <= 26;
    return (letter ? Character.toString('a' + number - 1) : Integer.toString(number)) + ". ";
  }

  private static int number(String written, int otherwise) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
