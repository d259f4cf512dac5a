package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.Dates;
import dev.footnote.language.Speech;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.Headings;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Pictures;
import dev.footnote.language.page.PublicationLine;
import dev.footnote.language.page.Sections;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells what each line of an article is to a reader, first by its own looks, then by what stands
 * around it.
 */
final class Layout {

  private static final int MOST_HEADINGS_IN_A_ROW = 3;
  private static final int MOST_BUTTON_WORDS = 3;

  /** A heading right above its text, with no blank line between, is short. */
  private static final int MOST_WORDS_ABOVE = 14;

  /** A page's list of links is no longer. */
  private static final int MOST_LINKS = 12;

  private final Lines lines;
  private final Head head;
  private final Dates.Order order;
  private final Kind[] kinds;
  private final boolean transcript;
  private int title = -1;
  private Credits credits;

  private Layout(Lines lines, Dates.Order order) {
    this.lines = lines;
    this.order = order;
    this.head = new Head(lines, order);
    this.kinds = new Kind[lines.size()];
    this.credits = new Credits(lines, head, title);
    this.transcript = Speech.isTranscript(lines.beginnings());
  }

  static Layout of(String text, List<Line> lines) {
    Layout layout = new Layout(new Lines(text, lines), Dates.order(text));
    layout.judgeAlone();
    layout.judgeButtons();
    layout.judgeCaptions();
    layout.judgeLinks();
    layout.judgeAuthors();
    layout.findTitle();
    layout.credits.judge(layout.kinds);
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
    return lines.words(line);
  }

  Line line(int line) {
    return lines.get(line);
  }

  /** Whether a line stands above the first paragraph. */
  boolean isAtTop(int line) {
    return line < head.end();
  }

  /** The line that is the article's title, or -1. */
  int title() {
    return title;
  }

  /** The outlet named around the headline. */
  Optional<String> outlet() {
    return credits.outlet();
  }

  /** The author whose name stands under the headline, and no word that says so. */
  Optional<String> author() {
    return credits.author();
  }

  /**
   * Whether a line is a paragraph by itself whatever stands beside it: a table's row, or a line
   * over the text that names a day of something else and says no more.
   */
  boolean isOwnParagraph(int line) {
    boolean row = !lines.get(line).cells().isEmpty();
    return row
        || (isAtTop(line)
            && kinds[line] == Kind.PARAGRAPH
            && !lines.get(line).isItem()
            && !Letterhead.isFact(words(line))
            && Dateline.isEvent(words(line)));
  }

  /** What a line says of the day of publication, if it says nothing else. */
  Optional<Dateline> dateline(int line) {
    return head.dateline(line);
  }

  /** How the article writes days in figures. */
  Dates.Order order() {
    return order;
  }

  /** Whether the next line belongs to another group, or there is none. */
  boolean isLastOfGroup(int line) {
    return lines.isLastOfGroup(line);
  }

  private void judgeAlone() {
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = alone(i);
    }
  }

  private Kind alone(int i) {
    String line = lines.words(i);
    if (head.isInCookieBox(i)) {
      return Kind.FURNITURE;
    }
    if (lines.form(i) == Line.Form.HEADING) {
      return Kind.HEADING;
    }
    if (lines.form(i) == Line.Form.COLUMNS) {
      return Kind.FURNITURE; // read with each of its rows
    }
    if (line.isEmpty()) {
      return Kind.PARAGRAPH;
    }
    boolean byline = Byline.is(line, isAtTop(i));
    Optional<Dateline> stated = head.dateline(i).filter(Dateline::stated);
    if (!byline && stated.isPresent()) {
      return stated.get().author() == null ? Kind.DATELINE : Kind.BYLINE;
    }
    boolean silent = line.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean lead = lines.form(i) == Line.Form.LEAD;
    if (silent || lead || Furniture.isAlone(line) || PublicationLine.isNotice(line, isAtTop(i))) {
      return Kind.FURNITURE;
    }
    return byline ? Kind.BYLINE : Kind.PARAGRAPH;
  }

  /** "Facebook" under "Share on Facebook" is a button too; so are three such names in a row. */
  private void judgeButtons() {
    int start = 0;
    boolean shares = false;
    for (int i = 0; i <= kinds.length; i++) {
      String line = i < kinds.length ? lines.words(i) : "";
      boolean share = Furniture.isShare(line);
      if (share || (i < kinds.length && canBeButton(i))) {
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

  private boolean canBeButton(int i) {
    String line = lines.words(i);
    return Furniture.canBeButton(line) || (isAtTop(i) && Sections.isSection(line));
  }

  private void judgeCaptions() {
    for (int i = 1; i < kinds.length; i++) {
      if (kinds[i] == Kind.PARAGRAPH
          && lines.isAlone(i)
          && !lines.words(i).isEmpty()
          && kinds[i - 1] == Kind.FURNITURE
          && Pictures.isKeywords(lines.words(i - 1))
          && Pictures.canBeCaption(lines.words(i))) {
        kinds[i] = Kind.FURNITURE;
      }
    }
  }

  private void judgeAuthors() {
    for (int i = 1; i < kinds.length; i++) {
      if (Byline.announcesAuthor(lines.words(i - 1)) && Byline.isName(lines.words(i))) {
        kinds[i] = Kind.BYLINE;
      }
    }
  }

  private void findTitle() {
    title = head.title(kinds);
    if (title >= 0) {
      kinds[title] = Kind.HEADING;
    }
    credits = new Credits(lines, head, title);
  }

  /** The headlines under "You may also like", until the text goes on. */
  private void judgeLinks() {
    boolean seen = false; // what stands over the title takes no lines from it
    for (int i = 0; i < kinds.length; i++) {
      seen |= kinds[i] != Kind.FURNITURE;
      boolean close = !lines.isLastOfGroup(i);
      if (!isItem(i) && Furniture.announcesLinks(lines.words(i), close)) {
        kinds[i] = Kind.FURNITURE;
        int links = close || seen ? linksEnd(i + 1, close) : i + 1;
        Arrays.fill(kinds, i, links, Kind.FURNITURE);
        i = links - 1;
      }
    }
  }

  /** A list is what is left of its group, or a group of its own, or lines each on its own. */
  private int linksEnd(int start, boolean close) {
    boolean grouped = close;
    int i = start;
    while (i < kinds.length && i - start < MOST_LINKS && isLink(i)) {
      boolean last = lines.isLastOfGroup(i);
      grouped |= !last;
      i++;
      if (last && grouped) {
        break;
      }
    }
    return i;
  }

  private boolean isLink(int i) {
    return kinds[i] == Kind.FURNITURE
        || (kinds[i] == Kind.PARAGRAPH
            && Headings.looksLikeTitle(lines.words(i))
            && !lines.words(i).endsWith(":")
            && !lines.isSentence(i));
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
          marked += Headings.isMarked(lines.words(end)) ? 1 : 0;
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
        && !(transcript && Speech.label(lines.words(i)).isPresent())
        && lines.form(i) == Line.Form.PLAIN
        && !head.isFact(i, title)
        && Headings.looksLike(lines.words(i))
        && (lines.isAlone(i) || leadsGroup(i));
  }

  /** Whether a line stands over others of its group: what follows is of another make. */
  private boolean leadsGroup(int i) {
    String line = lines.words(i);
    boolean parted = lines.isFirstOfGroup(i) || isItem(i - 1) || lines.isSentence(i - 1);
    if (!parted || lines.isLastOfGroup(i) || Headings.words(line) > MOST_WORDS_ABOVE) {
      return false;
    }
    if (line.endsWith(":") || Headings.isQuestion(line)) {
      return true;
    }
    boolean overFacts = isItem(i + 1) || (!lines.isLastOfGroup(i + 1) && isItem(i + 2));
    return !Headings.goesOn(lines.words(i + 1)) && (overFacts || lines.isSentence(i + 1));
  }

  private boolean isItem(int i) {
    return lines.get(i).isItem() || Headings.isFact(lines.words(i));
  }
}
