package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.Dates;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.Headings;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.PublicationLine;
import dev.footnote.language.page.Sections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above an article's text: kicker, headline, standfirst, byline and dateline in any
 * order, or a letter's head.
 */
final class Head {

  /** Without what the page has around them. */
  private static final int MOST_LINES = 12;

  private static final int MOST_LINES_OF_PAGE = 60;

  private final Lines lines;
  private final Dates.Order order;
  private final int end;
  private final int letterheadEnd;

  /**
   * @param lines the article's lines
   * @param order how the article writes days in figures
   */
  Head(Lines lines, Dates.Order order) {
    this.lines = lines;
    this.order = order;
    this.end = findEnd();
    this.letterheadEnd = findLetterheadEnd();
  }

  /** The first line of the text. */
  int end() {
    return end;
  }

  /** What a line says of the publication's day, if it says nothing else. */
  Optional<Dateline> dateline(int i) {
    return Dateline.of(lines.words(i), order);
  }

  private int findEnd() {
    int most = Math.min(lines.size(), MOST_LINES_OF_PAGE);
    int counted = 0;
    boolean standfirst = false;
    int i = 0;
    for (; i < most && counted < MOST_LINES; i++) {
      if (isOfPage(i)) {
        continue;
      }
      counted++;
      boolean sentence = lines.isSentence(i) && (i > 0 || lines.words(i).isEmpty());
      if (sentence && !isAboutArticle(i)) {
        if (standfirst || !isStandfirst(i)) {
          return i;
        }
        standfirst = true;
      }
    }
    return i;
  }

  private boolean isOfPage(int i) {
    String line = lines.words(i);
    return line.isEmpty()
        ? Furniture.isCookieNotice(lines.beginning(i))
        : Furniture.isAlone(line) || Furniture.canBeButton(line) || Sections.isSection(line);
  }

  private boolean isAboutArticle(int i) {
    String line = lines.words(i);
    return !line.isEmpty() && (PublicationLine.isOne(line, true) || Letterhead.isFact(line));
  }

  /** Whether a sentence has its article's byline or dateline under it and not above. */
  private boolean isStandfirst(int i) {
    int next = i + 1;
    while (next < lines.size() && isOfPage(next)) {
      next++;
    }
    if (i == 0 || next == lines.size()) {
      return false;
    }
    int below = next;
    return Byline.is(lines.words(below), true)
        || dateline(below)
            .filter(day -> day.stated() || day.named() || isOnlyDay(below))
            .isPresent();
  }

  /** A diary's days stand alone too. */
  private boolean isOnlyDay(int day) {
    return IntStream.range(0, lines.size())
        .noneMatch(i -> i != day && dateline(i).filter(other -> !other.named()).isPresent());
  }

  private int findLetterheadEnd() {
    int last = IntStream.range(0, end).filter(this::isContact).max().orElse(-1);
    boolean letter =
        IntStream.rangeClosed(0, Math.min(end, lines.size() - 1))
            .mapToObj(lines::words)
            .anyMatch(
                line ->
                    Letterhead.subject(line).isPresent()
                        || Letterhead.isSalutation(line)
                        || Dateline.of(line).isPresent());
    return last >= 0 && (letter || isNotice(last + 1)) ? last + 1 : 0;
  }

  /** Whether a body's address is over one heading; over more it is what they are all about. */
  private boolean isNotice(int start) {
    return Letterhead.isBody(lines.words(0))
        && IntStream.range(start, lines.size())
                .filter(i -> lines.isAlone(i) && Headings.looksLike(lines.words(i)))
                .limit(2)
                .count()
            == 1;
  }

  private boolean isContact(int i) {
    return lines.form(i) == Line.Form.PLAIN && Letterhead.isContact(lines.words(i));
  }

  /** The line that is the article's title, or -1. */
  int title(Kind[] kinds) {
    int most = Math.min(end, lines.size());
    return first(
            kinds,
            lines.size(),
            i -> lines.form(i) == Line.Form.HEADING && lines.get(i).level() == 1)
        .or(() -> first(kinds, most, i -> Letterhead.subject(lines.words(i)).isPresent()))
        .or(
            () ->
                first(kinds, most, i -> !isAbove(i) && canBeTitle(i))
                    .filter(i -> isBelowHead(i, kinds)))
        .or(() -> first(kinds, lines.size(), i -> true).filter(this::canBeTitle))
        .orElse(-1);
  }

  /** Whether nothing that can be a title itself stands over a line. */
  private boolean isBelowHead(int line, Kind[] kinds) {
    return IntStream.range(0, line).allMatch(i -> !isText(kinds[i]) || isAbove(i));
  }

  private static Optional<Integer> first(Kind[] kinds, int end, IntPredicate which) {
    return IntStream.range(0, end)
        .filter(i -> isText(kinds[i]) && which.test(i))
        .boxed()
        .findFirst();
  }

  private static boolean isText(Kind kind) {
    return kind == Kind.PARAGRAPH || kind == Kind.HEADING;
  }

  private boolean canBeTitle(int i) {
    if (lines.form(i) == Line.Form.HEADING) {
      return true;
    }
    String line = lines.words(i);
    boolean standsOut =
        lines.isLastOfGroup(i)
            || Byline.is(lines.words(i + 1), true)
            || !(Headings.isQuestion(line) || Headings.goesOn(lines.words(i + 1)));
    return lines.form(i) == Line.Form.PLAIN
        && !Letterhead.isFact(line)
        && Headings.looksLikeTitle(line)
        && standsOut
        && i + 1 < lines.size();
  }

  /** Whether a line can stand over a headline that is still to come. */
  private boolean isAbove(int i) {
    String line = lines.words(i);
    return i < letterheadEnd
        || Sections.isSection(line)
        || isPlaceAbove(i)
        || Letterhead.isFact(line)
        || Letterhead.isSalutation(line)
        || isOutletAbove(i)
        || dateline(i).filter(day -> !day.named() || isOutlet(day.outlet())).isPresent();
  }

  /** Whether a line is an outlet's name, over a head that has a day or an author but no outlet. */
  private boolean isOutletAbove(int i) {
    return Outlet.isClear(lines.words(i))
        && IntStream.range(i + 1, Math.min(end, lines.size()))
            .anyMatch(
                below ->
                    Byline.is(lines.words(below), true)
                        || dateline(below).filter(day -> !isOutlet(day.outlet())).isPresent());
  }

  /** "LANNICK": a word or two in capitals, right over a headline that has more. */
  private boolean isPlaceAbove(int i) {
    String line = lines.words(i);
    String next = lines.isLastOfGroup(i) ? "" : lines.words(i + 1);
    return line.equals(line.toUpperCase(Locale.ROOT))
        && line.split(" ", -1).length <= 2
        && next.split(" ", -1).length > 3
        && !next.equals(next.toUpperCase(Locale.ROOT))
        && canBeTitle(i + 1)
        && IntStream.range(i + 2, Math.min(end, lines.size()))
            .anyMatch(below -> PublicationLine.isOne(lines.words(below), true));
  }

  private static boolean isOutlet(@Nullable String name) {
    return name != null && Outlet.isNamed(name);
  }

  /** Says of the lines around a title what they are. */
  void judge(Kind[] kinds, int title) {
    for (int i = 0; i < end && title >= 0; i++) {
      if (i != title && kinds[i] == Kind.PARAGRAPH) {
        kinds[i] = judged(i, title);
      }
    }
  }

  private Kind judged(int i, int title) {
    Optional<Dateline> day = dateline(i);
    if (day.isPresent()) {
      return day.get().author() == null ? Kind.DATELINE : Kind.BYLINE;
    }
    if (isOutletLine(i, title)) {
      return Kind.DATELINE;
    }
    return i < title && Sections.isSection(lines.words(i)) ? Kind.FURNITURE : Kind.PARAGRAPH;
  }

  private boolean isOutletLine(int i, int title) {
    boolean besideDay =
        (!lines.isFirstOfGroup(i) && dateline(i - 1).isPresent())
            || (!lines.isLastOfGroup(i) && dateline(i + 1).isPresent());
    String line = lines.words(i);
    return (besideDay && Outlet.isNamed(line)) || (i < title && isOutletAbove(i));
  }

  /** The outlet that the lines around the title name; one that is called so comes first. */
  Optional<String> outlet(int title) {
    List<String> named =
        IntStream.range(0, title < 0 ? 0 : end)
            .filter(i -> i != title)
            .mapToObj(i -> outlet(i, title))
            .flatMap(Optional::stream)
            .toList();
    return named.stream().filter(Outlet::isNamed).findFirst().or(() -> named.stream().findFirst());
  }

  private Optional<String> outlet(int i, int title) {
    String line = lines.words(i);
    return isOutletLine(i, title)
        ? Optional.of(line)
        : dateline(i)
            .flatMap(day -> Optional.ofNullable(day.outlet()))
            .or(() -> Byline.outlet(line));
  }

  /** Whether a line around the title is one of facts, and no heading: "Valid until 31 May 2027". */
  boolean isFact(int i, int title) {
    return i < end
        && title >= 0
        && (i < title || isContact(i) || (i > title && Dateline.isEvent(lines.words(i))));
  }
}
