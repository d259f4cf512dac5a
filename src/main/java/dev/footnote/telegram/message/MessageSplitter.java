package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits text into as few pages as will hold it. */
public final class MessageSplitter {

  private MessageSplitter() {}

  /**
   * A piece of text that is kept on one page.
   *
   * @param separator what comes between it and the part before it on the same page
   * @param text the text, at most {@link Page#LIMIT} units
   */
  public record Part(TelegramHtml separator, TelegramHtml text) {}

  /** {@link #split(TelegramHtml, String, TelegramHtml)} with nothing after the last words. */
  public static List<Part> split(TelegramHtml separator, String text) {
    return split(separator, text, TelegramHtml.of(""));
  }

  /**
   * Puts the parts on pages, in order and each page as full as possible.
   *
   * @param parts at least one
   * @param buttons go under the last page
   */
  public static List<Page> paginate(List<Part> parts, List<List<Button>> buttons) {
    List<Page> pages = new ArrayList<>();
    TelegramHtml page = parts.getFirst().text();
    for (Part part : parts.subList(1, parts.size())) {
      TelegramHtml joined = page.append(part.separator()).append(part.text());
      if (joined.length() <= Page.LIMIT) {
        page = joined;
      } else {
        pages.add(new Page(page, List.of()));
        page = part.text();
      }
    }
    pages.add(new Page(page, buttons));
    return pages;
  }

  /**
   * Splits plain text into parts. Text longer than a page is broken at the end of a sentence if
   * possible, else of a word, else between two characters.
   *
   * @param suffix is kept on the same page as the last words
   */
  public static List<Part> split(TelegramHtml separator, String text, TelegramHtml suffix) {
    List<Part> parts = new ArrayList<>();
    String rest = TelegramHtml.sanitize(text);
    int room = Page.LIMIT - suffix.length();
    while (rest.length() > room) {
      int end = breakBefore(rest, room);
      parts.add(new Part(separator, TelegramHtml.of(rest.substring(0, end).stripTrailing())));
      rest = rest.substring(end).stripLeading();
    }
    parts.add(new Part(separator, TelegramHtml.of(rest).append(suffix)));
    return parts;
  }

  /** {@code text}, cut at the end of a word and marked with “…” if longer than {@code limit}. */
  public static String shorten(String text, int limit) {
    String clean = TelegramHtml.sanitize(text);
    return clean.length() <= limit
        ? clean
        : clean.substring(0, breakBefore(clean, limit - 1)).stripTrailing() + "…";
  }

  /** The end of {@code text}, cut between two words and marked with “…” if longer than that. */
  static String shortenStart(String text, int limit) {
    String clean = TelegramHtml.sanitize(text);
    if (clean.length() <= limit) {
      return clean;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ENGLISH);
    words.setText(clean);
    int from = clean.length() - limit + 1;
    int start = words.isBoundary(from) ? from : words.following(from);
    return "…" + clean.substring(start).stripLeading();
  }

  /**
   * The best place to break {@code text} at or before {@code limit}, which is less than its length.
   */
  private static int breakBefore(String text, int limit) {
    List<BreakIterator> bestFirst =
        List.of(
            BreakIterator.getSentenceInstance(Locale.ENGLISH),
            BreakIterator.getWordInstance(Locale.ENGLISH),
            BreakIterator.getCharacterInstance(Locale.ENGLISH));
    for (BreakIterator boundaries : bestFirst) {
      boundaries.setText(text);
      int end = boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
      if (end > limit / 2) {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
