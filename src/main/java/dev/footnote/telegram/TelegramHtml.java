package dev.footnote.telegram;

import java.net.URI;

/**
 * Formatted text as Telegram's HTML. It is put together from parts that each close what they open
 * and escape what they are given, so that Telegram can always parse it.
 *
 * @param html the markup
 * @param length the UTF-16 units that are left when Telegram has parsed it
 */
record TelegramHtml(String html, int length) {

  /** {@code words} as they are, without what cannot be seen. */
  static TelegramHtml of(String words) {
    String visible = visible(words);
    return new TelegramHtml(
        visible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), visible.length());
  }

  TelegramHtml then(TelegramHtml next) {
    return new TelegramHtml(html + next.html, length + next.length);
  }

  TelegramHtml then(String words) {
    return then(of(words));
  }

  TelegramHtml bold() {
    return in("<b>", "</b>");
  }

  TelegramHtml italic() {
    return in("<i>", "</i>");
  }

  /** A quotation that shows three lines until it is tapped. */
  TelegramHtml quotation() {
    return in("<blockquote expandable>", "</blockquote>");
  }

  /** A link to {@code address}, where that is an address on the web. */
  TelegramHtml link(URI address) {
    String scheme = address.getScheme();
    if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
      return this;
    }
    String href = of(address.toASCIIString()).html.replace("\"", "&quot;");
    return in("<a href=\"" + href + "\">", "</a>");
  }

  private TelegramHtml in(String start, String end) {
    return length == 0 ? this : new TelegramHtml(start + html + end, length);
  }

  /**
   * {@code words} without control and formatting characters, which can hide or reorder text; the
   * joiners that emoji and some scripts need stay. Half a surrogate pair becomes the replacement
   * character.
   */
  static String visible(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL -> out.append(c == '\n' ? '\n' : ' ');
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
                case Character.SURROGATE -> out.append('\uFFFD');
                case Character.FORMAT -> {
                  if (c == 0x200C || c == 0x200D) {
                    out.appendCodePoint(c);
                  }
                }
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
