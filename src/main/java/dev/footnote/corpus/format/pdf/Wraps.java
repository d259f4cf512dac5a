package dev.footnote.corpus.format.pdf;

import dev.footnote.language.Hyphenation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a line goes on with what stands above it, or begins something of its own. */
final class Wraps {

  /** As shares of the usual distance of lines: what is further below is another paragraph. */
  private static final float NEAR = 1.28f;

  private static final float NEAR_HEADING = 1.7f;
  private static final int MOST_HEADING_LINES = 5;

  /** As shares of a column's width: a line that reaches so far may well be wrapped. */
  private static final float FAR = 0.7f;

  private static final float FURTHER = 0.85f;

  private static final Pattern BULLET = Pattern.compile("[•‣◦▪●○■□▸►·∙\\uF0A7\\uF0B7] *(?=\\S)");
  private static final Pattern DASH = Pattern.compile("(?:[–—*-]|\\(?[a-z]\\)) +(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})[.)] +(?=\\S)");

  private final BodyStyle body;
  private final Hyphenation hyphenation;
  private int number;

  Wraps(BodyStyle body, Hyphenation hyphenation) {
    this.body = body;
    this.hyphenation = hyphenation;
  }

  /** Something new, whatever stands above. */
  Draft begin(TextLine line) {
    Matcher numbered = NUMBER.matcher(line.text());
    boolean counted = numbered.lookingAt() && isNext(numbered);
    if (counted) {
      number = Integer.parseInt(numbered.group(1));
    }
    return new Draft(
        line,
        counted
            || BULLET.matcher(line.text()).lookingAt()
            || DASH.matcher(line.text()).lookingAt());
  }

  private boolean isNext(Matcher numbered) {
    int next = Integer.parseInt(numbered.group(1));
    return next <= 1 || next == number + 1;
  }

  /**
   * Adds a line to what stands above it, if it belongs there.
   *
   * @param below the next one of the same column; null if it is the last
   */
  boolean add(Draft draft, TextLine line, @Nullable TextLine below) {
    TextLine last = draft.last();
    boolean open = Hyphenation.isOpen(last.text());
    boolean full = open || last.isFull(line);
    boolean lower = Character.isLowerCase(line.text().codePointAt(0));
    if (!isAlike(last, line, full && lower) || isItem(last, line, full)) {
      return false;
    }
    if (line.starts()) {
      return addOverBreak(draft, line, full, lower);
    }
    float gap = line.segment().y() - last.segment().y();
    if (body.isLarger(last.segment())) {
      boolean near = gap > 0 && gap < NEAR_HEADING * line.size();
      return near && draft.lines() < MOST_HEADING_LINES && wrap(draft, line);
    }
    if (gap <= 0 || gap > NEAR * Math.max(body.leading(), 1.15f) * line.size()) {
      return false;
    }
    if (draft.isItem()) {
      boolean inside = line.isIndented(draft.first().x() - 0.3f * line.size());
      return (inside || (full && !last.isIndented(line.x()))) && wrap(draft, line);
    }
    if (beginsParagraph(draft, line, below, full)) {
      return false;
    }
    float reached = (last.segment().end() - line.left()) / (line.right() - line.left());
    boolean torn = !last.endsSentence() && reached > (lower ? FAR : FURTHER);
    if (full || torn) {
      return wrap(draft, line);
    }
    if (last.endsSentence() && draft.isWrapped()) {
      return false;
    }
    draft.addLine(line);
    return true;
  }

  private boolean wrap(Draft draft, TextLine line) {
    draft.wrap(line, hyphenation);
    return true;
  }

  private static boolean isAlike(TextLine last, TextLine line, boolean goesOn) {
    return last.segment().looksLike(line.segment())
        || (goesOn && Math.abs(last.size() - line.size()) < 0.05f * line.size());
  }

  private boolean isItem(TextLine last, TextLine line, boolean full) {
    String text = line.text();
    Matcher numbered = NUMBER.matcher(text);
    boolean torn = full && !last.endsSentence();
    return BULLET.matcher(text).lookingAt()
        || (DASH.matcher(text).lookingAt() && !torn)
        || (numbered.lookingAt() && isNext(numbered));
  }

  /** A paragraph goes on in the next column or on the next page unless it is at its end. */
  private boolean addOverBreak(Draft draft, TextLine line, boolean full, boolean lower) {
    TextLine last = draft.last();
    if (body.standsOut(last.segment())) {
      return false;
    }
    boolean alikeWide = last.right() - last.left() > FAR * (line.right() - line.left());
    if (!last.endsSentence() && (lower || (full && alikeWide))) {
      return wrap(draft, line);
    }
    float indent = last.x() - last.left();
    boolean list = draft.isIndentedList() || (draft.lines() == 1 && last.isIndented(last.left()));
    boolean alike = Math.abs(line.x() - line.left() - indent) < 0.3f * line.size();
    if (!draft.isItem() && list && alike && !last.endsSentence()) {
      draft.addLine(line);
      return true;
    }
    return false;
  }

  private static boolean beginsParagraph(
      Draft draft, TextLine line, @Nullable TextLine below, boolean full) {
    TextLine last = draft.last();
    if (line.isIndented(last.x())) {
      return !full || below == null || line.isIndented(below.x());
    }
    return last.isIndented(line.x()) && draft.lines() > 1;
  }
}
