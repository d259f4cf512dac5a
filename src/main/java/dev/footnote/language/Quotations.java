package dev.footnote.language;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The quotations of a line of text, by their marks in any language. A mark without its partner in
 * the line, as a speech of many paragraphs has them, and an apostrophe make none.
 */
final class Quotations {

  /** In UTF-16 units: a longer one is a speech, and would make an answer a page. */
  private static final int LONGEST = 400;

  /** Few sentences may be longer ones. */
  private static final int LONGEST_OF_FEW = 600;

  private static final int FEW_SENTENCES = 3;

  private static final String STOPS = ".!?…。！？｡";

  /** Opening marks of which the closing one is never anything else, and those in their order. */
  private static final String OPENING = "「『《〈‹";

  private static final String CLOSING = "」』》〉›";

  private final String words;
  private final BitSet within = new BitSet();
  private final BitSet opening = new BitSet();
  private final Map<Integer, Integer> closings = new HashMap<>();

  private final Deque<Integer> doubles = new ArrayDeque<>();
  private final Deque<Integer> singles = new ArrayDeque<>();
  private final Deque<Integer> guillemets = new ArrayDeque<>();
  private final Deque<Integer> others = new ArrayDeque<>();
  private int straight = -1;
  private int straightSingle = -1;

  /** A mark that may have closed the innermost single quotation, or been an apostrophe. */
  private int doubtful = -1;

  private Quotations(String words) {
    this.words = words;
  }

  static Quotations in(String words) {
    Quotations quotations = new Quotations(words);
    for (int i = 0; i < words.length(); i++) {
      quotations.read(i, words.charAt(i));
    }
    quotations.settle();
    return quotations;
  }

  /** Whether a cut at an offset would part a quotation that is to stay whole. */
  boolean isWithin(int offset) {
    return within.get(offset);
  }

  /** Whether a mark at an offset can begin a quotation, closed or not. */
  boolean isOpening(int offset) {
    return opening.get(offset);
  }

  /** Whether the mark at an offset opens a name or a title, not something said. */
  boolean isName(int open) {
    Integer close = closings.get(open);
    return close != null && (STOPS + ",").indexOf(words.charAt(close - 1)) < 0;
  }

  private void read(int i, char mark) {
    switch (mark) {
      case '„' -> openOrClose(doubles, i, true);
      case '“' -> openOrClose(doubles, i, opener(doubles) != '„');
      case '”' -> openOrClose(doubles, i, doubles.isEmpty() && opens(i));
      case '«' -> openOrClose(guillemets, i, opener(guillemets) != '»');
      case '»' -> openOrClose(guillemets, i, guillemets.isEmpty() && opens(i));
      case '‚', '‘', '’' -> readSingle(i, mark);
      case '"' -> readStraight(i);
      case '\'' -> readStraightSingle(i);
      default -> {
        if (OPENING.indexOf(mark) >= 0) {
          openOrClose(others, i, true);
        } else if (CLOSING.indexOf(mark) >= 0
            && CLOSING.indexOf(mark) == OPENING.indexOf(opener(others))) {
          close(others.pop(), i);
        }
      }
    }
  }

  private char opener(Deque<Integer> open) {
    return open.isEmpty() ? '\0' : words.charAt(open.element());
  }

  private void openOrClose(Deque<Integer> open, int i, boolean opens) {
    if (opens) {
      opening.set(i);
      open.push(i);
    } else if (!open.isEmpty()) {
      close(open.pop(), i);
    }
  }

  private void readSingle(int i, char mark) {
    boolean low = opener(singles) == '‚';
    if (mark == '‚' || (mark == '‘' && !low)) {
      settle();
      if (mark == '‚' || !Character.isDigit(at(i + 1))) { // the ‘90s
        openOrClose(singles, i, true);
      }
    } else if (!singles.isEmpty() && !Character.isLetterOrDigit(at(i + 1))) {
      if (low || !Character.isLetterOrDigit(at(i - 1)) || !isSpace(at(i + 1))) {
        doubtful = -1;
        close(singles.pop(), i);
      } else {
        doubtful = i; // ‘the dogs’ owner’
      }
    }
  }

  private void settle() {
    if (doubtful >= 0 && !singles.isEmpty()) {
      close(singles.pop(), doubtful);
    }
    doubtful = -1;
  }

  private void readStraight(int i) {
    boolean both = isSpace(at(i - 1)) && isSpace(at(i + 1));
    if (both ? straight < 0 : opens(i)) {
      straight = i; // one that was still open is never closed: these do not nest
    } else if (straight >= 0) {
      close(straight, i);
      straight = -1;
    }
  }

  /** Most are apostrophes: only one right behind a stop closes. */
  private void readStraightSingle(int i) {
    if (opens(i) && Character.isLetter(at(i + 1))) {
      straightSingle = i;
    } else if (straightSingle >= 0
        && (STOPS + ",").indexOf(at(i - 1)) >= 0
        && !Character.isLetterOrDigit(at(i + 1))) {
      close(straightSingle, i);
      straightSingle = -1;
    }
  }

  private boolean opens(int i) {
    char before = at(i - 1);
    boolean free = isSpace(before) || "([{“„‘‚«‹\"'—–-/*_¿¡".indexOf(before) >= 0;
    return free && !isSpace(at(i + 1)) && ".,;:!?)]}".indexOf(at(i + 1)) < 0;
  }

  private void close(int open, int close) {
    while (!singles.isEmpty() && singles.element() > open) {
      singles.pop(); // an apostrophe within
      doubtful = -1;
    }
    int length = close - open;
    if (length > LONGEST_OF_FEW) {
      return;
    }
    closings.put(open, close);
    if (length <= LONGEST || stops(open, close) <= FEW_SENTENCES) {
      within.set(open + 1, close + 1);
    }
  }

  private long stops(int open, int close) {
    int stops = 0;
    for (int i = open + 1; i < close; i++) {
      boolean stop = STOPS.indexOf(words.charAt(i)) >= 0;
      stops += stop && (isSpace(at(i + 1)) || i + 1 == close || at(i) > 0x2FFF) ? 1 : 0;
    }
    return stops;
  }

  private char at(int i) {
    return i < 0 || i >= words.length() ? ' ' : words.charAt(i);
  }

  private static boolean isSpace(char c) {
    return Whitespace.isSpace(c);
  }
}
