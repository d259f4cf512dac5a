package dev.footnote.language.page;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** HTML as text. */
public final class Html {

  private Html() {}

  /**
   * The words of HTML, well-formed or not: without tags, comments, scripts and styles, with
   * characters for entities, and with a line's end where an element that stands by itself ends.
   */
  public static String text(String html) {
    try (Reader words = new HTMLStripCharFilter(new StringReader(html))) {
      StringWriter text = new StringWriter();
      words.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a string could not be read", e);
    }
  }
}
