package dev.footnote.corpus.format;

import dev.footnote.language.Whitespace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An e-book in EPUB: its chapters in the order in which they are read. */
record EpubFormat() implements Format {

  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

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
    ContentBuilder content = new ContentBuilder();
    int read = 0;
    for (String name : book.chapters()) {
      if (locked.contains(name)) {
        throw new UnreadableException(
            "it is protected against copying; get the book without protection");
      }
      Optional<byte[]> chapter = zip.find(name);
      if (chapter.isPresent()) {
        String text = EncodedMarkup.decode(chapter.get(), null).text();
        add(HtmlPage.parseXhtml(text).body(), name, book, contents, content);
        read++;
      }
    }
    Content all = content.build(metadata(book));
    int lost = book.chapters().size() - read;
    return lost == 0 ? all : all.noting("lacks " + lost + " of its chapters");
  }

  private static void add(
      Element body, String name, EpubPackage book, EpubContents contents, ContentBuilder content) {
    Set<String> known = Set.copyOf(book.values("creator", "publisher", "date", "rights"));
    body.select("p, div").stream()
        .filter(line -> known.contains(Whitespace.oneLine(line.text())))
        .toList()
        .forEach(Element::remove); // a title page says what is stated anyway
    if (body.selectFirst("h1, h2, h3, h4, h5, h6") == null) {
      contents
          .entry(name)
          .ifPresent(
              entry -> {
                if (!body.text().isBlank()) {
                  entry.mark(body);
                }
              });
    }
    HtmlBody.add(body, content);
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
            .map(day -> PageMetadata.day(day.text()))
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
