package dev.footnote.corpus.format.text;

import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one block of Markdown, as they are read. */
final class InlineText {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Pattern NUMBER = Pattern.compile("\\[?\\d{1,3}]?");
  private static final Pattern RAISE = Pattern.compile("<sup\\b.*", Pattern.DOTALL);

  private static final String GONE = String.valueOf(WikiMarkup.LEFT_OUT);

  /** A gap that was left behind closes: before a space or a stop, and at a beginning. */
  private static final Pattern GAP_BEFORE =
      Pattern.compile("[ \\t]?" + GONE + "+(?=[\\s.,;:!?)\\]]|$)");

  private static final Pattern GAP_BEHIND = Pattern.compile("(?<=^|[\\s(\\[])" + GONE + "+[ \\t]?");
  private static final Pattern SPACES = Pattern.compile("[ \\t]+");

  private final StringBuilder words = new StringBuilder();

  /** The units that stand as they are: code and addresses. */
  private final BitSet literal = new BitSet();

  private boolean raised;

  private InlineText() {}

  /** The words of {@code block}; a line's end is one, be it soft or hard. */
  static String of(Node block) {
    InlineText text = new InlineText();
    // Not by recursion: emphasis in emphasis may be nested to any depth.
    Node node = block.getFirstChild();
    while (node != null) {
      boolean within = text.add(node) && node.getFirstChild() != null;
      if (within) {
        node = node.getFirstChild();
        continue;
      }
      while (node != block && node.getNext() == null) {
        node = node.getParent();
      }
      node = node == block ? null : node.getNext();
    }
    return text.finished();
  }

  /** Adds what a node says by itself, and returns whether what is in it is to be read. */
  private boolean add(Node node) {
    switch (node) {
      case Text text -> words.append(raised ? raise(text.getLiteral()) : text.getLiteral());
      case Code code -> addLiteral(code.getLiteral());
      case SoftLineBreak line -> words.append('\n');
      case HardLineBreak line -> words.append('\n');
      case HtmlInline tag -> addTag(tag.getLiteral().toLowerCase(Locale.ROOT));
      // An image's text stands in for what is seen; nothing is to be seen here.
      case Image image -> words.append(GONE);
      // What is struck out was taken back by its author: to say it would be to misquote.
      case Strikethrough struck -> words.append(GONE);
      case Link link -> {
        return addLink(link);
      }
      default -> {
        return true;
      }
    }
    return false;
  }

  private void addLiteral(String text) {
    int start = words.length();
    words.append(text);
    literal.set(start, words.length());
  }

  private boolean addLink(Link link) {
    if (link.getFirstChild() instanceof Text text && text.getNext() == null) {
      String shown = text.getLiteral();
      if (NUMBER.matcher(shown).matches()) {
        // A number that leads to a note is a reference mark, however it is made.
        words.append('[').append(shown.replaceAll("[\\[\\]]", "")).append(']');
        return false;
      }
      if (link.getDestination().endsWith(shown)) {
        addLiteral(shown);
        return false;
      }
    }
    return true;
  }

  private void addTag(String tag) {
    if (tag.startsWith("<br")) {
      words.append('\n');
    } else if (RAISE.matcher(tag).matches()) {
      raised = true;
    } else if (tag.startsWith("</sup")) {
      raised = false;
    }
  }

  /** "km" and a raised 2 are no "km2"; raised letters stay as they are. */
  private static String raise(String text) {
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    StringBuilder raised = new StringBuilder();
    text.chars().forEach(c -> raised.append(number ? RAISED.charAt(c - '0') : (char) c));
    return raised.toString();
  }

  private String finished() {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Span mark : ReferenceMarks.in(words.toString())) {
      int literalFrom = literal.nextSetBit(mark.start());
      if (literalFrom < 0 || literalFrom >= mark.end()) {
        text.append(words, from, mark.start());
        from = mark.end();
      }
    }
    text.append(words, from, words.length());
    String closed = GAP_BEFORE.matcher(text).replaceAll("");
    closed = GAP_BEHIND.matcher(closed).replaceAll("").replace(GONE, "");
    return SPACES.matcher(WikiMarkup.seen(closed)).replaceAll(" ").strip();
  }
}
