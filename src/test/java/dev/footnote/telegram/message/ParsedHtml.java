package dev.footnote.telegram.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML as strictly as Telegram does. */
final class ParsedHtml {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<(b|i|blockquote|a)( expandable| href=\"[^\"<>]*\")?>|</(\\w+)>|&(lt|gt|amp|quot);|[^<>&]",
          Pattern.DOTALL);

  private static final Pattern NUMBER =
      Pattern.compile("<a href=\"https://t\\.me/[^\"]+\">(\\[\\d+])</a>");

  private ParsedHtml() {}

  /** The markup without the links of the footnotes' numbers. */
  static String withoutLinks(String html) {
    return NUMBER.matcher(html).replaceAll("$1");
  }

  /**
   * The text that remains when the markup is parsed.
   *
   * @throws AssertionError if a tag or an entity is unknown, unmatched or left open
   */
  static String parse(String html) {
    Deque<String> open = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(html);
    int at = 0;
    while (at < html.length()) {
      if (!token.find(at) || token.start() != at) {
        throw new AssertionError("can't parse entities at " + at + ": " + html);
      }
      if (token.group(1) != null) {
        open.push(token.group(1));
      } else if (token.group(3) != null) {
        if (open.isEmpty() || !open.pop().equals(token.group(3))) {
          throw new AssertionError("unmatched end tag at " + at + ": " + html);
        }
      } else {
        text.append(token.group(4) == null ? token.group() : "?");
      }
      at = token.end();
    }
    if (!open.isEmpty()) {
      throw new AssertionError("left open: " + open + " in " + html);
    }
    return text.toString();
  }
}
