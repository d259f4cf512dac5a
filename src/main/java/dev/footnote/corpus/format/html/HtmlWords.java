package dev.footnote.corpus.format.html;

import dev.footnote.language.page.ReferenceMarks;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Words of HTML as a browser shows them: put in node by node, taken out block by block. */
public final class HtmlWords {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** What is seen, but is no text; what is not seen; what was taken back by its author. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          ("head title script style template noscript nav form button input select textarea option"
                  + " datalist dialog iframe object embed audio video canvas svg map progress meter"
                  + " annotation rp rt del s strike")
              .split(" ", -1));

  /** What begins with a line of its own. */
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body caption center dd details dir div dl dt fieldset"
                  + " figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend li main"
                  + " menu ol p pre search section summary table tbody td tfoot th thead tr ul")
              .split(" ", -1));

  private static final Set<String> BOLD = Set.of("b", "strong");

  private static final Pattern REFERENCE = Pattern.compile("\\[?(?:\\d{1,3}|[a-z]|[*†‡§]+)]?");
  private static final Pattern HIDDEN =
      Pattern.compile("display:none|visibility:hidden|mso-hide:all");

  /** Where a word may be parted, and nothing else. */
  private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");

  private static final Pattern SPACES_AT_LINE_END = Pattern.compile(" *\n *");

  private final StringBuilder words = new StringBuilder();
  private int raised;
  private int bold;
  private boolean hasPlain;

  /** The words of {@code element}, each block of it on a line. */
  static String of(Element element) {
    HtmlWords words = new HtmlWords();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            words.breakAt(node);
            return words.add(node) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            words.leave(node);
            words.breakAt(node);
            return FilterResult.CONTINUE;
          }
        });
    return words.take();
  }

  /** The local name of an element, in lower case: XML may give it a prefix. */
  public static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Whether a browser shows {@code element} on lines of its own. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(name(element));
  }

  /** Whether nothing in {@code element} is text that a browser shows. */
  public static boolean isLeftOut(Element element) {
    return LEFT_OUT.contains(name(element))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDDEN
            .matcher(element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", ""))
            .find()
        || isReference(element);
  }

  /** A mark that leads to a note on the page, or from the note back. */
  static boolean isReference(Element element) {
    if (!name(element).equals("a")) {
      return false;
    }
    String shown = element.text().strip();
    boolean silent = shown.codePoints().noneMatch(Character::isLetterOrDigit);
    return element.attr("href").contains("#")
        && !shown.isEmpty()
        && (silent || REFERENCE.matcher(shown).matches());
  }

  /** Adds what a node says by itself, and returns whether what is in it is to be read. */
  boolean add(Node node) {
    if (node instanceof TextNode text) {
      addText(text.getWholeText());
    } else if (node instanceof Element element) {
      if (isLeftOut(element)) {
        return false;
      }
      String name = name(element);
      raised += name.equals("sup") ? 1 : 0;
      bold += BOLD.contains(name) ? 1 : 0;
      switch (name) {
        case "br" -> words.append('\n');
        case "q" -> words.append('“');
        default -> {}
      }
    }
    return true;
  }

  /** To be called behind what is in a node that was added. */
  void leave(Node node) {
    if (node instanceof Element element) {
      String name = name(element);
      raised -= name.equals("sup") ? 1 : 0;
      bold -= BOLD.contains(name) ? 1 : 0;
      if (name.equals("q")) {
        words.append('”');
      }
    }
  }

  private void breakAt(Node node) {
    if (node instanceof Element element && isBlock(element)) {
      words.append('\n');
    }
  }

  private void addText(String text) {
    String shown = UNSEEN.matcher(text).replaceAll("");
    boolean number = raised > 0 && shown.chars().allMatch(c -> c >= '0' && c <= '9');
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
          words.append(' ');
        }
      } else {
        // "km" and a raised 2 are no "km2"
        words.append(number ? RAISED.charAt(c - '0') : c);
        hasPlain |= bold == 0 && c != ':' && c != '\u00A0';
      }
    }
  }

  /** Whether all words so far are bold. */
  boolean isBold() {
    return !hasPlain;
  }

  /** The words since they were last taken, with a line's end where one is meant. */
  String take() {
    String lines = SPACES_AT_LINE_END.matcher(words).replaceAll("\n");
    words.setLength(0);
    hasPlain = false;
    return ReferenceMarks.without(lines).strip();
  }
}
