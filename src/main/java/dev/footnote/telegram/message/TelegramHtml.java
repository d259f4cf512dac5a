package dev.footnote.telegram.message;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Formatted text as Telegram's HTML. Text is always escaped and tags are always closed, so Telegram
 * can parse every instance.
 *
 * @param html the markup
 * @param length the UTF-16 units that remain when Telegram has parsed it
 */
public record TelegramHtml(String html, int length) {

  /** Every other {@code <} is escaped. */
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");
  private static final Pattern LINE_BREAK = Pattern.compile("[\\p{Zl}\\p{Zp}]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  /** Plain text: escaped, and without invisible characters (see {@link #sanitize}). */
  public static TelegramHtml of(String text) {
    String clean = sanitize(text);
    return new TelegramHtml(
        clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), clean.length());
  }

  public TelegramHtml append(TelegramHtml next) {
    return new TelegramHtml(html + next.html, length + next.length);
  }

  /** Appends plain text. */
  public TelegramHtml append(String text) {
    return append(of(text));
  }

  public TelegramHtml bold() {
    return wrap("<b>", "</b>");
  }

  public TelegramHtml italic() {
    return wrap("<i>", "</i>");
  }

  /** A block quote that shows only its first three lines until it is tapped. */
  public TelegramHtml expandableQuote() {
    return wrap("<blockquote expandable>", "</blockquote>");
  }

  /** A link to {@code address}; unchanged if that is not an http or https address. */
  public TelegramHtml link(URI address) {
    String scheme = address.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      return this;
    }
    String href = of(address.toASCIIString()).html.replace("\"", "&quot;");
    return wrap("<a href=\"" + href + "\">", "</a>");
  }

  /** The same without bold, links and the like. */
  public TelegramHtml unmarked() {
    return new TelegramHtml(TAG.matcher(html).replaceAll(""), length);
  }

  private TelegramHtml wrap(String start, String end) {
    return length == 0 ? this : new TelegramHtml(start + html + end, length);
  }

  /**
   * {@code text} without control and formatting characters, which can hide or reorder text. The
   * joiners that emoji and some scripts need are kept, and half a surrogate pair becomes U+FFFD.
   */
  public static String sanitize(String text) {
    String whole = HALF_PAIR.matcher(text).replaceAll("\uFFFD");
    String visible = INVISIBLE.matcher(whole).replaceAll("");
    String lines = LINE_BREAK.matcher(visible).replaceAll("\n");
    return CONTROL.matcher(lines).replaceAll(" ");
  }
}
