package dev.footnote.corpus.format.epub;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.EncodedMarkup;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import dev.footnote.corpus.format.html.HtmlBody;
import dev.footnote.corpus.format.html.HtmlPage;
import dev.footnote.corpus.format.html.PageMetadata;
import dev.footnote.language.Whitespace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An e-book in EPUB: its chapters in the order in which they are read. */
public record EpubFormat() implements Format {

  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private static final Set<String> NO_BOOK = Set.of("modification", "creation");

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    try (Unzipped zip = Unzipped.open(file)) {
      Optional<String> location =
          zip.findXml(CONTAINER)
              .map(container -> container.selectFirst("rootfile[full-path]"))
              .map(rootfile -> rootfile.attr("full-path"));
      Optional<Document> description =
          location.isEmpty() ? Optional.empty() : zip.findXml(location.get());
      if (description.isEmpty()) {
        throw new UnreadableException(
            "it is no e-book, for it does not say what is in it; get the book once more");
      }
      return List.of(read(zip, new EpubPackage(location.get(), description.get())));
    }
  }

  private static Content read(Unzipped zip, EpubPackage book)
      throws IOException, UnreadableException {
    EpubContents contents = EpubContents.of(zip, book);
    String locked = zip.findXml(ENCRYPTION).map(Document::outerHtml).orElse("");
    List<Element> chapters = new ArrayList<>();
    for (String name : book.chapters()) {
      if (locked.contains(name)) {
        throw new UnreadableException(
            "it is protected against copying; get the book without protection");
      }
      Optional<byte[]> bytes = zip.find(name);
      if (bytes.isPresent()) {
        String text = EncodedMarkup.decode(bytes.get(), null).text();
        chapters.add(chapter(HtmlPage.parseXhtml(text).body(), name, book, contents));
      }
    }
    int lost = book.chapters().size() - chapters.size();
    dropTitlePage(chapters);
    ContentBuilder content = new ContentBuilder();
    chapters.forEach(chapter -> HtmlBody.add(chapter, content));
    Content all = content.build(metadata(book));
    return lost == 0 ? all : all.noting("lacks " + lost + " of its chapters");
  }

  private static Element chapter(
      Element body, String name, EpubPackage book, EpubContents contents) {
    // A title page says what is stated anyway.
    HtmlPage.dropLines(body, Set.copyOf(book.values("creator", "publisher", "date", "rights")));
    if (body.selectFirst(HEADINGS) == null && !body.text().isBlank()) {
      contents.entry(name).ifPresent(entry -> entry.mark(body));
    }
    return body;
  }

  /** The first chapter may have the book's title too, if that is its only one. */
  private static void dropTitlePage(List<Element> chapters) {
    if (chapters.size() > 1) {
      Element heading = chapters.get(1).selectFirst(HEADINGS);
      if (heading != null && heading.text().equals(chapters.getFirst().text())) {
        chapters.removeFirst();
      }
    }
  }

  private static Metadata metadata(EpubPackage book) {
    String authors =
        book.all("creator").stream()
            .filter(book::isAuthor)
            .map(creator -> Whitespace.oneLine(creator.text()))
            .filter(Predicate.not(String::isBlank))
            .collect(Collectors.joining(", "));
    @Nullable String date =
        book.all("date").stream()
            .filter(day -> !NO_BOOK.contains(day.attr("opf:event")))
            .map(day -> day.text().strip())
            .filter(day -> !day.equals(book.modified())) // some programs state the day they ran
            .map(PageMetadata::day)
            .findFirst()
            .orElse(null);
    return new Metadata(
        book.values("title").stream().findFirst().orElse(null),
        authors.isEmpty() ? null : authors,
        book.values("publisher").stream().findFirst().orElse(null),
        date,
        null,
        book.values("language").stream()
            .flatMap(language -> PageMetadata.language(language).stream())
            .findFirst()
            .orElse(null));
  }
}
