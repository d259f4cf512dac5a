package dev.footnote.corpus.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text each part of a page holds, by the measures of Arc90's Readability: long
 * paragraphs with commas and few links count, short ones and links do not.
 */
final class HtmlDensity {

  /** In UTF-16 units: what is shorter is no running text. */
  private static final int SHORTEST = 25;

  private static final int MOST_FOR_LENGTH = 3;

  private final IdentityHashMap<Element, Density> all = new IdentityHashMap<>();

  /**
   * Of an element with everything in it.
   *
   * @param score how much running text
   * @param length of all its words, in UTF-16 units
   * @param linked of those in links
   * @param links how many links
   * @param headlines how many headings of the first level
   */
  record Density(double score, int length, int linked, int links, int headlines) {

    private static final Density NONE = new Density(0, 0, 0, 0, 0);

    /** Whether it is little but links, each of a few words. */
    boolean isMenu() {
      return links > 2 && linked > 0.7 * length && linked < 30 * links;
    }
  }

  private HtmlDensity() {}

  /** The densities of all blocks in {@code root}. */
  static HtmlDensity of(Element root) {
    HtmlDensity density = new HtmlDensity();
    root.traverse(density.new Measure());
    return density;
  }

  /** That of a block; nothing for any other element. */
  Density at(Element block) {
    return all.getOrDefault(block, Density.NONE);
  }

  /** What is known so far of a block: its own words, and all of the blocks in it. */
  private static final class Open {

    private int own;
    private int ownLinked;
    private int commas;
    private double score;
    private int length;
    private int linked;
    private int links;
    private int headlines;

    Density closed() {
      double running = 0;
      if (own >= SHORTEST) {
        double words = 1 + commas + Math.min(own / 100.0, MOST_FOR_LENGTH);
        running = words * (own - ownLinked) / own;
      }
      return new Density(score + running, length + own, linked + ownLinked, links, headlines);
    }

    void add(Density inner) {
      score += inner.score();
      length += inner.length();
      linked += inner.linked();
      links += inner.links();
      headlines += inner.headlines();
    }
  }

  private final class Measure implements NodeVisitor {

    private final Deque<Open> open = new ArrayDeque<>();
    private int links;
    private int hidden;

    Measure() {
      open.push(new Open());
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (hidden == 0) {
          addText(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        hidden += isHidden(element) ? 1 : 0;
        if (HtmlWords.name(element).equals("a")) {
          links++;
          open.element().links++;
        }
        if (isBlock(element)) {
          open.push(new Open());
          open.element().headlines = HtmlWords.name(element).equals("h1") ? 1 : 0;
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        hidden -= isHidden(element) ? 1 : 0;
        links -= HtmlWords.name(element).equals("a") ? 1 : 0;
        if (isBlock(element)) {
          Density closed = open.pop().closed();
          all.put(element, closed);
          open.element().add(closed);
        }
      }
    }

    private static boolean isHidden(Element element) {
      return HtmlWords.isLeftOut(element) && !HtmlWords.name(element).equals("form");
    }

    /** Some programs wrap whole pages in a form. */
    private static boolean isBlock(Element element) {
      return HtmlWords.isBlock(element) || HtmlWords.name(element).equals("form");
    }

    private void addText(String text) {
      Open block = open.element();
      int length = 0;
      boolean space = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean isSpace = c <= ' ';
        length += isSpace && space ? 0 : 1;
        space = isSpace;
        block.commas += c == ',' || c == '、' || c == '，' || c == '،' ? 1 : 0;
      }
      block.own += length;
      block.ownLinked += links > 0 ? length : 0;
    }
  }
}
