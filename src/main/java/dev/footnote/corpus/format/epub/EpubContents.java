package dev.footnote.corpus.format.epub;

import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import dev.footnote.corpus.format.html.HtmlPage;
import dev.footnote.language.Whitespace;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An e-book's table of contents, which may be all that says where chapters begin. */
final class EpubContents {

  private static final int DEEPEST_HEADING = 6;

  /** By the chapter's name in the zip file; the first of several counts. */
  private final Map<String, Entry> entries = new HashMap<>();

  private EpubContents() {}

  /**
   * A chapter in it.
   *
   * @param title what it is called
   * @param level how many lists it stands in, from 1
   */
  record Entry(String title, int level) {

    /** Lets the chapter begin with its title as a heading. */
    void mark(Element body) {
      String heading = "h" + Math.min(level, DEEPEST_HEADING);
      body.select("p, div, span").stream()
          .filter(HtmlPage::isShort)
          .filter(line -> Whitespace.oneLine(line.text()).equals(title))
          .findFirst()
          .ifPresentOrElse(
              line -> line.tagName(heading), () -> body.prependElement(heading).text(title));
    }
  }

  static EpubContents of(Unzipped zip, EpubPackage book) throws IOException, UnreadableException {
    EpubContents contents = new EpubContents();
    Optional<String> name = book.contents();
    if (name.isPresent()) {
      zip.findXml(name.get()).ifPresent(document -> contents.add(name.get(), document));
    }
    return contents;
  }

  private void add(String name, Document document) {
    for (Element link : document.select("nav a[href]")) {
      int level = (int) link.parents().stream().filter(list -> list.nameIs("ol")).count();
      add(EpubPackage.resolve(name, link.attr("href")), link, level);
    }
    for (Element point : document.select("navPoint")) {
      Element label = point.selectFirst("navLabel");
      Element target = point.selectFirst("content[src]");
      if (label != null && target != null) {
        int level = (int) point.parents().stream().filter(up -> up.nameIs("navPoint")).count() + 1;
        add(EpubPackage.resolve(name, target.attr("src")), label, level);
      }
    }
  }

  private void add(String chapter, Element label, int level) {
    String title = Whitespace.oneLine(label.text());
    if (!title.isBlank()) {
      entries.putIfAbsent(chapter, new Entry(title, Math.max(1, level)));
    }
  }

  Optional<Entry> entry(String chapter) {
    return Optional.ofNullable(entries.get(chapter));
  }
}
