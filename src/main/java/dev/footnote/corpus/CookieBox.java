package dev.footnote.corpus;

import dev.footnote.corpus.format.Line;
import dev.footnote.language.page.Furniture;
import dev.footnote.language.page.PublicationLine;
import java.util.stream.IntStream;

/**
 * What a page asks about its cookies before its article begins: a headline, the notice, buttons.
 *
 * @param start its first line
 * @param end the line behind it; {@code start} where there is none
 */
record CookieBox(int start, int end) {

  private static final CookieBox NONE = new CookieBox(0, 0);

  private static final int MOST_LINES_ABOVE = 12;

  private static final int MOST_LINES_OF_NOTICE = 4;

  private static final int MOST_LINES_OF_HEAD = 20;

  static CookieBox of(Lines lines) {
    int most = Math.min(lines.size(), MOST_LINES_ABOVE);
    for (int i = 0; i < most; i++) {
      if (Furniture.isCookieNotice(lines.beginning(i))) {
        return around(lines, i);
      }
      if (Furniture.canBeCookieTitle(lines.words(i))) {
        int buttons = buttonsUnder(lines, i + 1);
        if (buttons > 0) {
          return new CookieBox(i, buttons);
        }
      }
      if (lines.isSentence(i) && !Furniture.isAlone(lines.words(i))) {
        return NONE;
      }
    }
    return NONE;
  }

  private static CookieBox around(Lines lines, int notice) {
    int buttons = buttonsUnder(lines, notice + 1);
    boolean titled = notice > 0 && Furniture.canBeCookieTitle(lines.words(notice - 1));
    // A site's own article about its cookies has neither.
    boolean box = buttons > 0 || isOverHead(lines, notice + 1);
    return new CookieBox(titled && box ? notice - 1 : notice, Math.max(buttons, notice + 1));
  }

  /** The end of the buttons under what may stand between; 0 if there are none. */
  private static int buttonsUnder(Lines lines, int start) {
    int first = start;
    while (first < Math.min(lines.size(), start + MOST_LINES_OF_NOTICE)
        && Furniture.isAboutPrivacy(lines.beginning(first))
        && !isButtons(lines, first)) {
      first++;
    }
    int end = first;
    while (end < lines.size() && isButtons(lines, end)) {
      end++;
    }
    return end > first ? end : 0;
  }

  private static boolean isButtons(Lines lines, int i) {
    return !lines.words(i).isEmpty() && Furniture.canBeCookieButtons(lines.words(i));
  }

  private static boolean isOverHead(Lines lines, int start) {
    return IntStream.range(start, Math.min(lines.size(), start + MOST_LINES_OF_HEAD))
        .anyMatch(
            i ->
                (lines.form(i) == Line.Form.HEADING && lines.get(i).level() == 1)
                    || PublicationLine.isOne(lines.words(i), true));
  }

  boolean has(int line) {
    return line >= start && line < end;
  }
}
