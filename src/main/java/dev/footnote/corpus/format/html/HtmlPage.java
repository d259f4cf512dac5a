package dev.footnote.corpus.format.html;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.language.Whitespace;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A web page as a document, whichever of its dialects it is written in. Nothing is fetched. */
public final class HtmlPage {

  /** In XHTML every element may end at once; in HTML these would swallow what follows. */
  private static final Pattern EMPTY_ELEMENT =
      Pattern.compile(
          "<(title|script|style|a|b|i|em|strong|span|p|div|td|th|li|h[1-6]|textarea|iframe|sup|sub"
              + "|section|noscript)(\\s[^<>]*)?/>",
          Pattern.CASE_INSENSITIVE);

  /** In elements. */
  private static final int MOST_IN_LINE = 6;

  private HtmlPage() {}

  /** The page that a text is. */
  public static Document parse(String text) {
    boolean xml = text.stripLeading().startsWith("<?xml");
    return xml ? parseXhtml(text) : Jsoup.parse(text);
  }

  /** The page that a text is which keeps to the rules of XML, or means to. */
  public static Document parseXhtml(String text) {
    return Jsoup.parse(EMPTY_ELEMENT.matcher(text).replaceAll("<$1$2></$1>"));
  }

  /** The article that a page is, with what it states of itself. */
  public static Content article(Decoded page) {
    Document document = parse(page.text());
    PageMetadata metadata = new PageMetadata(document);
    MainText main = MainText.in(document.body());
    Metadata stated = metadata.read(headline(main).orElse(null));
    if (stated.author() != null) {
      dropLines(main.root(), Set.of(stated.author())); // a name alone may look like an outlet's
    }
    ContentBuilder content = new ContentBuilder();
    if (main.headline() != null) {
      HtmlBody.add(main.headline(), content);
    }
    HtmlBody.add(main.root(), content);
    Content read = content.build(stated);
    return page.note() == null ? read : read.noting(page.note());
  }

  /** Drops the lines that say nothing but what is stated anyway. */
  public static void dropLines(Element body, Set<String> stated) {
    body.select("p, div, address").stream()
        .filter(line -> isShort(line) && stated.contains(Whitespace.oneLine(line.text()).strip()))
        .toList()
        .forEach(Element::remove);
  }

  /** Whether there is little markup in it. */
  public static boolean isShort(Element line) {
    return line.stream().limit(MOST_IN_LINE).count() < MOST_IN_LINE;
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
