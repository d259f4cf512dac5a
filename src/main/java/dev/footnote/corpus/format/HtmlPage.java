package dev.footnote.corpus.format;

import dev.footnote.corpus.format.TextDecoder.Decoded;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A web page as a document, whichever of its dialects it is written in. Nothing is fetched. */
final class HtmlPage {

  /** In XHTML every element may end at once; in HTML these would swallow what follows. */
  private static final Pattern EMPTY_ELEMENT =
      Pattern.compile(
          "<(title|script|style|a|b|i|em|strong|span|p|div|td|th|li|h[1-6]|textarea|iframe|sup|sub"
              + "|section|noscript)(\\s[^<>]*)?/>",
          Pattern.CASE_INSENSITIVE);

  private HtmlPage() {}

  /** The page that a text is. */
  static Document parse(String text) {
    boolean xml = text.stripLeading().startsWith("<?xml");
    return xml ? parseXhtml(text) : Jsoup.parse(text);
  }

  /** The page that a text is which keeps to the rules of XML, or means to. */
  static Document parseXhtml(String text) {
    return Jsoup.parse(EMPTY_ELEMENT.matcher(text).replaceAll("<$1$2></$1>"));
  }

  /** The article that a page is, with what it states of itself. */
  static Content article(Decoded page) {
    Document document = parse(page.text());
    PageMetadata metadata = new PageMetadata(document);
    MainText main = MainText.in(document.body());
    ContentBuilder content = new ContentBuilder();
    if (main.headline() != null) {
      HtmlBody.add(main.headline(), content);
    }
    HtmlBody.add(main.root(), content);
    Content read = content.build(metadata.read(headline(main).orElse(null)));
    return page.note() == null ? read : read.noting(page.note());
  }

  /** The page's own headline, if there is but one. */
  private static Optional<String> headline(MainText main) {
    @Nullable Element apart = main.headline();
    if (apart != null) {
      return Optional.of(apart.text());
    }
    var headlines = main.root().select("h1");
    return headlines.size() == 1 ? Optional.of(headlines.text()) : Optional.empty();
  }
}
