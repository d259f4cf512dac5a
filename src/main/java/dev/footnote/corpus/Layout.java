package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.Headings;
import dev.footnote.language.page.PublicationLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells what each line of an article is to a reader, first by its own looks, then by what stands
 * around it.
 */
final class Layout {

  /** No line that is more than a paragraph of running text is longer, in UTF-16 units. */
  static final int LONGEST_LABEL = 300;

  private static final int PARAGRAPH_LENGTH = 120;
  private static final int MOST_LINES_AT_TOP = 12;
  private static final int MOST_HEADINGS_IN_A_ROW = 3;
  private static final int MOST_BUTTON_WORDS = 3;

  /** A heading right above its text, with no blank line between, is short. */
  private static final int MOST_WORDS_ABOVE = 14;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Kind[] kinds;
  private final int bodyStart;
  private int title = -1;

  private Layout(String text, List<Line> given) {
    this.text = text;
    for (Line line : given) {
      addLine(line);
    }
    for (Line line : lines) {
      words.add(line.span().length() <= LONGEST_LABEL ? line.span().of(text) : "");
    }
    kinds = new Kind[lines.size()];
    bodyStart = findBody();
  }

  static Layout of(String text, List<Line> lines) {
    Layout layout = new Layout(text, lines);
    layout.judgeAlone();
    layout.judgeButtons();
    layout.judgeCaptions();
    layout.judgeAuthors();
    layout.findTitle();
    layout.judgeMasthead();
    layout.judgeHeadings();
    return layout;
  }

  int size() {
    return lines.size();
  }

  Kind kind(int line) {
    return kinds[line];
  }

  /** A line's words; empty if it is too long to be anything but running text. */
  String words(int line) {
    return words.get(line);
  }

  Line line(int line) {
    return lines.get(line);
  }

  /** Whether a line stands above the first paragraph. */
  boolean isAtTop(int line) {
    return line < bodyStart;
  }

  /** The line that is the article's title, or -1. */
  int title() {
    return title;
  }

  /** A credit or dateline at the front of a paragraph becomes a line of its own. */
  private void addLine(Line line) {
    Span span = line.span();
    int lead = line.form() == Line.Form.PLAIN ? Furniture.lead(text, span) : 0;
    int rest = Whitespace.skip(text, span.start() + lead, span.end());
    if (lead == 0 || rest == span.end()) {
      lines.add(line);
      return;
    }
    int end = Whitespace.skipBack(text, span.start(), span.start() + lead);
    lines.add(Line.lead(new Span(span.start(), end), line.group()));
    lines.add(Line.plain(new Span(rest, span.end()), line.group()));
  }

  private int findBody() {
    int most = Math.min(lines.size(), MOST_LINES_AT_TOP);
    for (int i = 0; i < most; i++) {
      if (isSentence(i) && (i > 0 || words.get(i).isEmpty()) && !isAboutThePage(words.get(i))) {
        return i;
      }
    }
    return most;
  }

  private static boolean isAboutThePage(String line) {
    return !line.isEmpty()
        && (Furniture.isAlone(line)
            || PublicationLine.isNotice(line, true)
            || PublicationLine.isByline(line, true));
  }

  private void judgeAlone() {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = alone(i);
    }
  }

  private Kind alone(int i) {
    String line = words.get(i);
    if (lines.get(i).form() == Line.Form.HEADING) {
      return Kind.HEADING;
    }
    if (line.isEmpty()) {
      return Kind.PARAGRAPH;
    }
    if (PublicationLine.isDateline(line)) {
      return Kind.DATELINE;
    }
    boolean silent = line.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean lead = lines.get(i).form() == Line.Form.LEAD;
    if (silent || lead || Furniture.isAlone(line) || PublicationLine.isNotice(line, isAtTop(i))) {
      return Kind.FURNITURE;
    }
    return PublicationLine.isByline(line, isAtTop(i)) ? Kind.BYLINE : Kind.PARAGRAPH;
  }

  /** "Facebook" under "Share on Facebook" is a button too; so are three such names in a row. */
  private void judgeButtons() {
    int start = 0;
    boolean shares = false;
    for (int i = 0; i <= kinds.length; i++) {
      String line = i < kinds.length ? words.get(i) : "";
      boolean share = Furniture.isShare(line);
      if (share || Furniture.canBeButton(line)) {
        shares |= share;
      } else {
        if (shares || i - start >= MOST_BUTTON_WORDS) {
          Arrays.fill(kinds, start, i, Kind.FURNITURE);
        }
        shares = false;
        start = i + 1;
      }
    }
  }

  private void judgeCaptions() {
    for (int i = 1; i < kinds.length; i++) {
      if (kinds[i] == Kind.PARAGRAPH
          && isAlone(i)
          && !words.get(i).isEmpty()
          && kinds[i - 1] == Kind.FURNITURE
          && Furniture.isKeywords(words.get(i - 1))
          && Furniture.canBeCaption(words.get(i))) {
        kinds[i] = Kind.FURNITURE;
      }
    }
  }

  private void judgeAuthors() {
    for (int i = 1; i < kinds.length; i++) {
      if (PublicationLine.announcesAuthor(words.get(i - 1))
          && PublicationLine.isName(words.get(i))) {
        kinds[i] = Kind.BYLINE;
      }
    }
  }

  private void findTitle() {
    for (int i = 0; i < kinds.length && title < 0; i++) {
      if (lines.get(i).form() == Line.Form.HEADING && lines.get(i).level() == 1) {
        title = i;
      }
    }
    for (int i = 0; i < kinds.length && title < 0; i++) {
      if (kinds[i] == Kind.PARAGRAPH || kinds[i] == Kind.HEADING) {
        if (!canBeTitle(i)) {
          return;
        }
        title = i;
      }
    }
    if (title >= 0) {
      kinds[title] = Kind.HEADING;
    }
  }

  private boolean canBeTitle(int i) {
    if (lines.get(i).form() == Line.Form.HEADING) {
      return true;
    }
    boolean standsOut =
        isLastOfGroup(i)
            || !(Headings.isQuestion(words.get(i)) || Headings.goesOn(words.get(i + 1)));
    return lines.get(i).form() == Line.Form.PLAIN
        && Headings.looksLikeTitle(words.get(i))
        && standsOut
        && i + 1 < kinds.length;
  }

  /** The outlet and the day under the headline, on one line or on two. */
  private void judgeMasthead() {
    underHeadline()
        .filter(i -> kinds[i] == Kind.PARAGRAPH && (isDay(i) || isOutlet(i)))
        .forEach(i -> kinds[i] = Kind.DATELINE);
  }

  /** The lines between the title and the first paragraph; none without a title. */
  private IntStream underHeadline() {
    return title < 0 ? IntStream.empty() : IntStream.range(title + 1, bodyStart);
  }

  private boolean isDay(int i) {
    return PublicationLine.bareDate(words.get(i)).isPresent();
  }

  private boolean isOutlet(int i) {
    boolean besideDay = (!isFirstOfGroup(i) && isDay(i - 1)) || (!isLastOfGroup(i) && isDay(i + 1));
    return besideDay && PublicationLine.isOutlet(words.get(i));
  }

  /** The outlet named under the headline. */
  Optional<String> outlet() {
    return underHeadline()
        .filter(this::isAroundText)
        .mapToObj(
            i ->
                isOutlet(i)
                    ? Optional.of(words.get(i))
                    : PublicationLine.mastheadSource(words.get(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A heading has something under it; many in a row are a list. */
  private void judgeHeadings() {
    int i = 0;
    while (i < kinds.length) {
      if (!canBeHeading(i)) {
        i++;
        continue;
      }
      int end = i;
      int marked = 0;
      int last = i;
      while (end < kinds.length && (isAroundText(end) || canBeHeading(end))) {
        if (!isAroundText(end)) {
          last = end;
          marked += Headings.isMarked(words.get(end)) ? 1 : 0;
        }
        end++;
      }
      boolean list = last - i >= MOST_HEADINGS_IN_A_ROW || marked > 1 || end == kinds.length;
      if (!list) {
        for (int heading = i; heading <= last; heading++) {
          kinds[heading] = isAroundText(heading) ? kinds[heading] : Kind.HEADING;
        }
      } else if (last > i && marked <= 1) {
        kinds[i] = Kind.HEADING;
      }
      i = end;
    }
  }

  /** Whether a line says something of the page, so that what stands over it goes on below. */
  private boolean isAroundText(int i) {
    return kinds[i] == Kind.FURNITURE || kinds[i] == Kind.DATELINE;
  }

  private boolean canBeHeading(int i) {
    return kinds[i] == Kind.PARAGRAPH
        && lines.get(i).form() == Line.Form.PLAIN
        && Headings.looksLike(words.get(i))
        && (isAlone(i) || leadsGroup(i));
  }

  /** Whether a line stands over others of its group: what follows is of another make. */
  private boolean leadsGroup(int i) {
    String line = words.get(i);
    boolean parted = isFirstOfGroup(i) || isItem(i - 1) || isSentence(i - 1);
    if (!parted || isLastOfGroup(i) || line.split("\\s+").length > MOST_WORDS_ABOVE) {
      return false;
    }
    if (line.endsWith(":") || Headings.isQuestion(line)) {
      return true;
    }
    boolean overFacts = isItem(i + 1) || (!isLastOfGroup(i + 1) && isItem(i + 2));
    return !Headings.goesOn(words.get(i + 1)) && (overFacts || isSentence(i + 1));
  }

  private boolean isItem(int i) {
    return lines.get(i).isItem() || Headings.isFact(words.get(i));
  }

  private boolean isSentence(int i) {
    String line = words.get(i);
    return line.isEmpty()
        || line.length() >= PARAGRAPH_LENGTH
        || ".!”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private boolean isAlone(int i) {
    return isFirstOfGroup(i) && isLastOfGroup(i);
  }

  private boolean isFirstOfGroup(int i) {
    return i == 0 || lines.get(i - 1).group() != lines.get(i).group();
  }

  /** Whether the next line belongs to another group, or there is none. */
  boolean isLastOfGroup(int i) {
    return i + 1 == kinds.length || lines.get(i + 1).group() != lines.get(i).group();
  }
}
