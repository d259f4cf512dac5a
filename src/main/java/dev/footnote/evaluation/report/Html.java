package dev.footnote.evaluation.report;

/** Text for a page. */
public final class Html {

  private Html() {}

  /** The text with every character that means something to HTML written so that it does not. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
