package dev.footnote.evaluation;

/** Text for a page. */
final class Html {

  private Html() {}

  /** The text with every character that means something to HTML written so that it does not. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
