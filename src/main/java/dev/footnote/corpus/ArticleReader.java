package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads files into articles. Thread-safe. */
public final class ArticleReader {

  /** Changes whenever the same file would give other blocks or other metadata than before. */
  public static final int VERSION = 9;

  /** In bytes: far more than any article, far less than the heap. */
  static final int LARGEST = 20 * 1024 * 1024;

  /** A file that holds nothing else is no article. */
  private static final Set<Kind> NO_TEXT = EnumSet.of(Kind.FURNITURE, Kind.DATELINE);

  private final PassageSplitter splitter;

  /**
   * @param splitter splits the paragraphs that are too long for the model
   */
  public ArticleReader(PassageSplitter splitter) {
    this.splitter = splitter;
  }

  /** Reads one file; never throws for what the file holds. */
  public FileReading read(CorpusFile file) {
    if (file.size() > LARGEST) {
      return tooLarge(file);
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file.location())) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      return new Rejection(file.path(), Corpus.reason(e));
    }
    if (bytes.length > LARGEST) {
      return tooLarge(file);
    }
    if (bytes.length == 0) {
      return new Rejection(file.path(), "the file is empty; write something into it or remove it");
    }
    Optional<TextDecoder.Decoded> decoded = TextDecoder.decode(bytes);
    if (decoded.isEmpty()) {
      return new Rejection(
          file.path(), "the file is not text but binary; save it as plain text in UTF-8");
    }
    List<String> notes = new ArrayList<>();
    if (decoded.get().note() != null) {
      notes.add(file.path() + ": " + decoded.get().note());
    }
    Article article = parse(file.path(), decoded.get().text(), notes);
    if (article.blocks().stream().map(Block::kind).allMatch(NO_TEXT::contains)) {
      return new Rejection(file.path(), "there is no text in it; write something or remove it");
    }
    return new FileReading.Accepted(article, notes);
  }

  /**
   * The article that {@code file} holds.
   *
   * @param path the name it goes by; an ending of Markdown means Markdown
   * @param file any text; that of plain text is the article's, unchanged
   */
  public Article parse(String path, String file) {
    return parse(path, file, new ArrayList<>());
  }

  private Article parse(String path, String file, List<String> notes) {
    FrontMatter frontMatter = FrontMatter.of(file);
    frontMatter.problem().ifPresent(problem -> notes.add(path + ": " + problem));
    if (Markdown.isName(path)) {
      Markdown.Rendered read = Markdown.read(file.substring(frontMatter.end()));
      return article(path, read.text(), read.lines(), frontMatter, null);
    }
    List<Line> lines = PlainText.lines(file, frontMatter.end());
    return article(path, file, lines, frontMatter, frontMatter.span());
  }

  private Article article(
      String path,
      String text,
      List<Line> lines,
      FrontMatter frontMatter,
      @Nullable Span frontMatterInText) {
    Layout layout = Layout.of(text, lines);
    Provenance provenance = Provenance.of(path, text, layout, frontMatter);
    List<Block> blocks = new BlockBuilder(text, splitter).blocks(frontMatterInText, layout);
    return new Article(
        path,
        provenance,
        text,
        blocks,
        new Annotator(text, layout, blocks).annotations(provenance.title()));
  }

  private static Rejection tooLarge(CorpusFile file) {
    return new Rejection(
        file.path(),
        "the file is larger than %d MB; split it into articles".formatted(LARGEST >> 20));
  }
}
