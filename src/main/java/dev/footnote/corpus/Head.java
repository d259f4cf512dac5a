package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.Dates;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.Headings;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.PublicationLine;
import dev.footnote.language.page.Sections;
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

  private static final int MOST_WORDS_OF_KICKER = 4;

  private final Lines lines;
  private final Dates.Order order;

  private final CookieBox box;

  /** Whether more than one day stands alone. */
  private final boolean diary;

  private final int end;
  private final int letterheadEnd;

  /**
   * @param lines the article's lines
   * @param order how the article writes days in figures
   */
  Head(Lines lines, Dates.Order order) {
    this.lines = lines;
    this.order = order;
    this.box = CookieBox.of(lines);
    this.diary =
        IntStream.range(0, lines.size())
                .filter(i -> dateline(i).filter(day -> !day.named()).isPresent())
                .limit(2)
                .count()
            > 1;
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

  /** Whether a line asks about the page's cookies. */
  boolean isInCookieBox(int i) {
    return box.has(i);
  }

  private boolean isOfPage(int i) {
    String line = lines.words(i);
    return box.has(i)
        || Furniture.isAlone(line)
        || Furniture.canBeButton(line)
        || Sections.isSection(line);
  }

  private boolean isAboutArticle(int i) {
    String line = lines.words(i);
    return !line.isEmpty() && (PublicationLine.isOne(line, true) || Letterhead.isFact(line));
  }

  /** Whether a sentence has its article's byline or dateline under it and not above. */
  private boolean isStandfirst(int i) {
    int below = below(i);
    if (i == 0 || below == lines.size()) {
      return false;
    }
    return Byline.is(lines.words(below), true) || isOwnDay(below);
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
    return lines.form(i) == Line.Form.PLAIN
        && Letterhead.isContact(lines.words(i))
        && dateline(i).isEmpty(); // figures with hours look like telephone numbers
  }

  /** The line that is the article's title, or -1. */
  int title(Kind[] kinds) {
    int most = Math.min(end, lines.size());
    return first(
            kinds,
            lines.size(),
            i ->
                kinds[i] == Kind.HEADING
                    && lines.form(i) == Line.Form.HEADING
                    && lines.get(i).level() == 1)
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
        || isMenu(i)
        || Sections.isSection(line)
        || isKicker(i)
        || Letterhead.isFact(line)
        || Letterhead.isSalutation(line)
        || isOutletAbove(i)
        || dateline(i).filter(day -> !day.named() || isOutlet(day.outlet())).isPresent();
  }

  /** Whether a line over the title is a menu, or a button beside other furniture. */
  boolean isMenu(int i) {
    return Sections.canBeMenu(lines.words(i))
        || (Furniture.canBeButton(lines.words(i)) && (isFurniture(i - 1) || isFurniture(i + 1)));
  }

  private boolean isFurniture(int i) {
    return i >= 0
        && i < lines.size()
        && (box.has(i) || Furniture.isAlone(lines.words(i)) || Sections.canBeMenu(lines.words(i)));
  }

  /** Whether a line is an outlet's name, over a head that has a day or an author but no outlet. */
  boolean isOutletAbove(int i) {
    return Outlet.isClear(lines.words(i))
        && IntStream.range(i + 1, Math.min(end, lines.size()))
            .anyMatch(
                below ->
                    Byline.is(lines.words(below), true)
                        || dateline(below).filter(day -> !isOutlet(day.outlet())).isPresent());
  }

  /**
   * "LANNICK", "NEWS IN BRIEF": a few words in capitals right over a headline that has more, and a
   * day or author below or no other heading. Over sections it is the title.
   */
  private boolean isKicker(int i) {
    String line = lines.words(i);
    int below = below(i);
    String next = below < lines.size() ? lines.words(below) : "";
    return isInCapitals(line)
        && line.split(" ", -1).length <= MOST_WORDS_OF_KICKER
        && next.split(" ", -1).length > MOST_WORDS_OF_KICKER - 1
        && !isInCapitals(next)
        && canBeTitle(below)
        && (isOnlyMarked(below)
            || IntStream.range(below + 1, Math.min(end, lines.size()))
                .anyMatch(k -> PublicationLine.isOne(lines.words(k), true)));
  }

  private static boolean isInCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT))
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private boolean isOnlyMarked(int i) {
    return lines.form(i) == Line.Form.HEADING
        && IntStream.range(0, lines.size())
            .allMatch(other -> other == i || lines.form(other) != Line.Form.HEADING);
  }

  /** The next line that is not the page's. */
  int below(int i) {
    int next = i + 1;
    while (next < lines.size() && isOfPage(next)) {
      next++;
    }
    return next;
  }

  private static boolean isOutlet(@Nullable String name) {
    return name != null && Outlet.isNamed(name);
  }

  /** Whether a line around the title is one of facts, and no heading: "Valid until 31 May 2027". */
  boolean isFact(int i, int title) {
    return i < end
        && title >= 0
        && (i < title
            || isContact(i)
            || (i > title && Dateline.isEvent(lines.words(i)))
            || isOverPublicationLine(i));
  }

  /** Whether the head goes on below with an author or a day, so that a line is no heading. */
  private boolean isOverPublicationLine(int i) {
    return IntStream.range(i + 1, Math.min(end, lines.size()))
        .anyMatch(below -> Byline.is(lines.words(below), true) || isOwnDay(below));
  }

  private boolean isOwnDay(int i) {
    return dateline(i).filter(day -> day.stated() || day.named() || !diary).isPresent();
  }
}
