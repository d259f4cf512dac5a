package dev.footnote.corpus.parsing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Slices;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a file's articles are written down beside it, as {@code NAME.EXT.expected}: what each states
 * of itself, then its passages as a person finds them, parted by blank lines, with a table's rows
 * under each other. Headings have as many marks as their format states levels.
 */
public final class Expectation implements AutoCloseable {

  public static final Path SAMPLES = Path.of("src/test/resources/formats");

  private static final String ENDING = ".expected";

  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());
  private final FileParser parser = new FileParser();

  /** All samples, without what is expected of them. */
  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(file -> Files.exists(expected(file))).sorted().toList().stream();
    }
  }

  /** Fails unless a sample is read as is expected, every word of it a slice of its text. */
  public void assertMet(Path sample) throws IOException, UnreadableException {
    assertThat(articles(sample)).allSatisfy(Slices::assertExact);
    assertThat(of(sample)).isEqualTo(folded(Files.readString(expected(sample))));
  }

  /** What a file holds, written down. */
  public String of(Path file) throws IOException, UnreadableException {
    List<Content> contents = parser.read(file);
    StringJoiner written = new StringJoiner("\n\n");
    for (Article article : articles(file)) {
      Content content =
          contents.stream()
              .filter(one -> article.path().equals(file.getFileName() + one.name()))
              .findFirst()
              .orElseThrow();
      String name = content.name().isEmpty() ? "" : "== " + content.name().substring(1) + "\n";
      written.add(name + header(article) + passages(article, content));
    }
    return folded(written.toString());
  }

  /** The articles that a file holds. */
  public List<Article> articles(Path file) throws IOException {
    CorpusFile corpusFile =
        new CorpusFile(
            requireNonNull(file.toAbsolutePath().getParent()),
            file.getFileName().toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toInstant());
    return switch (reader.read(corpusFile)) {
      case FileReading.Accepted accepted -> accepted.articles();
      case FileReading rejected -> throw new AssertionError(file + ": " + rejected);
    };
  }

  private static Path expected(Path sample) {
    return sample.resolveSibling(sample.getFileName() + ENDING);
  }

  private static String header(Article article) {
    String language = article.provenance().language();
    return "title: %s\nauthor: %s\nsource: %s\npublished: %s\nurl: %s\nlanguage: %s\n--\n"
        .formatted(
            article.title(),
            orDash(article.author()),
            orDash(article.source()),
            orDash(article.published()),
            orDash(article.url()),
            language == null ? "-" : language.substring(0, 2));
  }

  private static Object orDash(@Nullable Object value) {
    return Optional.ofNullable(value).orElse("-");
  }

  private static String passages(Article article, Content content) {
    StringBuilder written = new StringBuilder();
    boolean inTable = false;
    int page = 0;
    for (Passage passage : article.passages()) {
      Line line = line(content, passage);
      boolean row = !line.cells().isEmpty();
      if (!row && !isShown(passage.kind())) {
        continue;
      }
      int on = passage.page().orElse(page);
      boolean follows = row && inTable && line.form() != Line.Form.COLUMNS;
      written.append(written.isEmpty() ? "" : follows ? "\n" : "\n\n");
      written.append(on == page ? "" : "[page " + on + "]\n");
      written.append(row ? row(line, content) : mark(line) + text(passage));
      inTable = row;
      page =
          passage.article().annotations().pages().stream()
              .filter(begun -> begun.start() < passage.span().end())
              .mapToInt(Content.Page::number)
              .reduce(on, (first, second) -> second);
    }
    return written.toString();
  }

  /** A passage's words; a page that begins within a list is told where it does. */
  private static String text(Passage passage) {
    StringBuilder text = new StringBuilder(passage.text());
    int start = passage.span().start();
    for (Content.Page page : passage.article().annotations().pages().reversed()) {
      if (page.start() > start && page.start() < passage.span().end()) {
        text.insert(page.start() - start, "[page " + page.number() + "]\n");
      }
    }
    return text.toString();
  }

  private static boolean isShown(Block.Kind kind) {
    return kind == Block.Kind.HEADING || kind == Block.Kind.PARAGRAPH;
  }

  private static Line line(Content content, Passage passage) {
    return content.lines().stream()
        .filter(line -> line.span().contains(passage.sentences().getFirst().span()))
        .findFirst()
        .orElseThrow();
  }

  private static String mark(Line line) {
    return line.form() == Line.Form.HEADING && !line.isBold() ? "#".repeat(line.level()) + " " : "";
  }

  private static String row(Line line, Content content) {
    return line.cells().stream()
        .map(cell -> "| " + cell.of(content.text()))
        .collect(Collectors.joining(" "));
  }

  /** White space of one kind, and no empty cells at a row's end. */
  private static String folded(String written) {
    return written
        .lines()
        .map(line -> line.replaceAll("[\\h]+", " ").strip().replaceAll("(?: ?\\|)+$", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }

  @Override
  public void close() {
    reader.close();
    parser.close();
  }
}
