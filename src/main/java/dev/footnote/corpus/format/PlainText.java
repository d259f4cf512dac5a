package dev.footnote.corpus.format;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.Headings;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.PublicationLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of plain text. Blank lines part groups; within a group a line break may be a wrap at
 * the margin, which joins, or meant, which parts.
 */
public final class PlainText {

  /** In UTF-16 units: a line is wrapped at a margin between these, or not at all. */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 120;

  /** In lines and groups: further down, running text is wrapped and nothing else. */
  private static final int TOP = 12;

  private static final Pattern BULLET =
      Pattern.compile("(?:[-*+•‣◦▪–—]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)])[ \\t\u00A0]+(?=\\S)");
  private static final Pattern NUMBERED = Pattern.compile("\\(?(\\d{1,3})[.)]");
  private static final Pattern HASHES = Pattern.compile("(#{1,6})[ \\t]+(?=\\S)");
  private static final Pattern RULE = Pattern.compile("={3,}|-{3,}|~{3,}");

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private int group;

  private PlainText(String text) {
    this.text = text;
  }

  /** The lines of {@code text} from {@code start} on. */
  public static List<Line> lines(String text, int start) {
    PlainText plain = new PlainText(text);
    List<Span> together = new ArrayList<>();
    for (Span line : physicalLines(text, start, text.length())) {
      if (line.length() > 0) {
        together.add(line);
      } else {
        plain.addGroup(together);
        together.clear();
      }
    }
    plain.addGroup(together);
    return plain.lines;
  }

  /**
   * Lines that stand together, as lines a reader sees.
   *
   * @param widths how long each was where it was wrapped, in UTF-16 units
   * @param firstGroup the first one's group
   */
  public static List<Line> lines(
      String text, List<Span> together, List<Integer> widths, int firstGroup) {
    PlainText plain = new PlainText(text);
    plain.group = firstGroup;
    plain.addParagraphs(together, widths);
    return plain.lines;
  }

  /** Every line, trimmed; a blank one is empty. */
  public static List<Span> physicalLines(String text, int start, int end) {
    List<Span> lines = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || Whitespace.isLineEnd(text.charAt(at))) {
        lines.add(Whitespace.trim(text, from, at));
        if (at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
          at++;
        }
        from = at + 1;
      }
    }
    return lines;
  }

  private void addGroup(List<Span> together) {
    int from = 0;
    for (int at = 0; at < together.size(); at++) {
      int end = at + PipeTable.length(text, together, at);
      List<Line> rows = PipeTable.lines(text, together.subList(at, end), group);
      if (rows.size() >= PipeTable.FEWEST_ROWS) {
        addParagraphs(together.subList(from, at));
        lines.addAll(rows);
        from = end;
      }
      at = Math.max(at, end - 1);
    }
    addParagraphs(together.subList(from, together.size()));
    group++;
  }

  private void addParagraphs(List<Span> together) {
    addParagraphs(together, together.stream().map(Span::length).toList());
  }

  private void addParagraphs(List<Span> together, List<Integer> widths) {
    if (together.isEmpty()) {
      return;
    }
    int width = Collections.max(widths);
    boolean wrapped = isWrapped(together, widths, width);
    int head = headEnd(together);
    int start = together.getFirst().start();
    for (int i = 0; i < together.size(); i++) {
      Span line = together.get(i);
      boolean last = i + 1 == together.size();
      Span next = last ? line : together.get(i + 1);
      boolean full = !last && isFull(widths.get(i), next, width);
      boolean open = !last && !isSentenceEnd(line) && !startsItem(together, i + 1);
      if (open && (full || isTorn(line, next)) && !isHead(together, i, head)) {
        continue; // it goes on in the next line
      }
      if (!last && underlines(next, line)) {
        lines.add(Line.heading(new Span(start, line.end()), group++, 1));
      } else {
        add(new Span(start, line.end()));
        boolean ownParagraph = line.length() > WIDEST || next.length() > WIDEST;
        if (!last && (ownParagraph || (wrapped && !full))) {
          group++;
        }
      }
      start = next.start();
    }
  }

  /**
   * Whether a rule belongs to the line above it: one much shorter or longer parts what it stands
   * between.
   */
  private boolean underlines(Span rule, Span line) {
    return RULE.matcher(rule.of(text)).matches()
        && rule.length() <= 2 * line.length()
        && line.length() <= 4 * rule.length();
  }

  /** Whether a line or the next is one of those around a headline, which are never wrapped. */
  private boolean isHead(List<Span> together, int i, int head) {
    if (lines.size() >= TOP || group >= TOP) {
      return false;
    }
    String line = together.get(i).of(text);
    String next = together.get(i + 1).of(text);
    if (line.length() > WIDEST || next.length() > WIDEST || Headings.isOpen(line)) {
      return false;
    }
    String below = i + 2 < together.size() ? together.get(i + 2).of(text) : "";
    return isAroundHeadline(line)
        || isAroundHeadline(next)
        || (lines.isEmpty() && Dateline.isEvent(next))
        || (i + 1 < head && (isStandfirst(line, next) || isLowByline(together, i + 1)))
        || (isNameUnder(line, next) && below.length() <= WIDEST && Dateline.of(below).isPresent());
  }

  /** How many lines at the front are about the article: none is a sentence, the last says it. */
  private int headEnd(List<Span> together) {
    int end = 0;
    for (int i = 0; i < together.size(); i++) {
      String line = together.get(i).of(text);
      if (line.length() > WIDEST || line.endsWith(".")) {
        return end;
      }
      end = isAroundHeadline(line) || Byline.is(line, true) || Dateline.isEvent(line) ? i + 1 : end;
    }
    boolean top = group <= 1 && !isSentenceEnd(together.getLast());
    return top && lines.stream().noneMatch(line -> isSentenceEnd(line.span()))
        ? together.size()
        : end;
  }

  /** Whether a line begins anew under a headline, and is not the rest of one in capitals. */
  private static boolean isStandfirst(String headline, String line) {
    return Character.isUpperCase(line.codePointAt("“\"‘'«¿¡".indexOf(line.charAt(0)) < 0 ? 0 : 1))
        && !(Headings.isCapitalised(headline) && Headings.isCapitalised(line));
  }

  /** "di Saverio Montaldi", where the head goes on or ends. */
  private boolean isLowByline(List<Span> together, int i) {
    return Byline.is(together.get(i).of(text), true)
        && (i + 1 == together.size()
            || together.get(i + 1).length() > WIDEST
            || isAroundHeadline(together.get(i + 1).of(text))
            || isAroundHeadline(together.get(i - 1).of(text)));
  }

  /** Whether a line can be an outlet or an author, and not the rest of a headline in capitals. */
  private static boolean isNameUnder(String headline, String line) {
    return Outlet.isNamed(line) || (Byline.isName(line) && !Headings.isCapitalised(headline));
  }

  private static boolean isAroundHeadline(String line) {
    return !Character.isLowerCase(line.codePointAt(0))
        && (PublicationLine.isOne(line, true)
            || Furniture.isAlone(line)
            || Outlet.isClear(line)
            || Letterhead.isFact(line));
  }

  private void add(Span span) {
    String beginning = text.substring(span.start(), Math.min(span.end(), span.start() + 12));
    Matcher hashes = HASHES.matcher(beginning);
    Matcher bullet = BULLET.matcher(beginning);
    if (hashes.lookingAt()) {
      Span words = new Span(span.start() + hashes.end(), span.end());
      lines.add(Line.heading(words, group, hashes.group(1).length()));
    } else if (bullet.lookingAt() && !Character.isDigit(beginning.charAt(0))) {
      lines.add(Line.item(span, group, 1));
    } else {
      lines.add(Line.plain(span, group));
    }
  }

  /** Whether most lines reach the margin, so that a line that does not ends its paragraph. */
  private boolean isWrapped(List<Span> together, List<Integer> widths, int width) {
    int full = 0;
    for (int i = 0; i + 1 < together.size(); i++) {
      full += isFull(widths.get(i), together.get(i + 1), width) ? 1 : 0;
    }
    return together.size() > 2 && full * 10 >= (together.size() - 1) * 6;
  }

  /** Whether the next line's first word would not have fitted on this line. */
  private boolean isFull(int length, Span next, int width) {
    if (width < NARROWEST || width > WIDEST) {
      return false;
    }
    int word = 0;
    while (word < next.length() && !Whitespace.isSpace(text.charAt(next.start() + word))) {
      word++;
    }
    return length + 1 + word > width;
  }

  /** Whether the break stands where nothing ends: a paragraph or a bracket is left open. */
  private boolean isTorn(Span line, Span next) {
    char first = text.charAt(next.start());
    String words = line.of(text);
    return line.length() > WIDEST
        || ",;)]".indexOf(first) >= 0
        || (Character.isLowerCase(first) && words.endsWith(","))
        || words.lastIndexOf('(') > Math.max(words.lastIndexOf(')'), 0);
  }

  private boolean isSentenceEnd(Span line) {
    return ".!?:”\"".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** A number is an item's only behind the one before it: a sentence may end "…by 231 votes to". */
  private boolean startsItem(List<Span> together, int i) {
    Span line = together.get(i);
    Matcher bullet = BULLET.matcher(text).region(line.start(), line.end());
    if (!bullet.lookingAt()) {
      return false;
    }
    OptionalInt number = number(line);
    return number.isEmpty()
        || number.getAsInt() <= 1
        || together.subList(0, i).stream()
            .map(this::number)
            .anyMatch(before -> before.orElse(0) == number.getAsInt() - 1);
  }

  private OptionalInt number(Span line) {
    Matcher numbered = NUMBERED.matcher(text).region(line.start(), line.end());
    return numbered.lookingAt()
        ? OptionalInt.of(Integer.parseInt(numbered.group(1)))
        : OptionalInt.empty();
  }
}
