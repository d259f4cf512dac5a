package dev.footnote.telegram;

import dev.footnote.telegram.Page.Button;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays parts out on as few pages as hold them. */
final class MessageSplitter {

  private MessageSplitter() {}

  /**
   * Something that stands on one page.
   *
   * @param separator what stands between it and the part before it on the same page
   * @param text what it says, at most {@link Page#LIMIT} units
   */
  record Part(TelegramHtml separator, TelegramHtml text) {}

  /**
   * The parts in order, each page as full as possible.
   *
   * @param buttons stand under the last page
   */
  static List<Page> pages(List<Part> parts, List<List<Button>> buttons) {
    List<TelegramHtml> texts = new ArrayList<>();
    for (Part part : parts) {
      TelegramHtml joined =
          texts.isEmpty() ? part.text() : texts.getLast().then(part.separator()).then(part.text());
      if (!texts.isEmpty() && joined.length() <= Page.LIMIT) {
        texts.removeLast();
        texts.add(joined);
      } else {
        texts.add(part.text());
      }
    }
    List<Page> pages = new ArrayList<>(texts.stream().map(Page::of).toList());
    pages.add(new Page(pages.removeLast().text(), buttons));
    return pages;
  }

  /**
   * Plain words as parts. What is longer than a page is broken at the end of a sentence, else of a
   * word, else between characters.
   *
   * @param tail stays with the last words
   */
  static List<Part> plain(TelegramHtml separator, String words, String tail) {
    List<Part> parts = new ArrayList<>();
    String rest = TelegramHtml.visible(words);
    int room = Page.LIMIT - tail.length();
    while (rest.length() > room) {
      int end = breakBefore(rest, room);
      parts.add(new Part(separator, TelegramHtml.of(rest.substring(0, end).stripTrailing())));
      rest = rest.substring(end).stripLeading();
    }
    parts.add(new Part(separator, TelegramHtml.of(rest + tail)));
    return parts;
  }

  /**
   * {@code words}, cut where a word ends and marked so, if it has more than {@code limit} units.
   */
  static String shorten(String words, int limit) {
    String visible = TelegramHtml.visible(words);
    return visible.length() <= limit
        ? visible
        : visible.substring(0, breakBefore(visible, limit - 1)).stripTrailing() + "…";
  }

  /** The best place to break {@code text} at or before {@code limit}, which lies within it. */
  static int breakBefore(String text, int limit) {
    int sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ENGLISH), text, limit);
    if (sentence > limit / 2) {
      return sentence;
    }
    int word = lastBoundary(BreakIterator.getWordInstance(Locale.ENGLISH), text, limit);
    if (word > limit / 2) {
      return word;
    }
    int character = lastBoundary(BreakIterator.getCharacterInstance(Locale.ENGLISH), text, limit);
    if (character > limit / 2) {
      return character;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static int lastBoundary(BreakIterator boundaries, String text, int limit) {
    boundaries.setText(text);
    return boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
  }
}
