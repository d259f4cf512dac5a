package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.parsing.FileParser;
import dev.footnote.language.Languages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Reads files into articles. Thread-safe. */
public final class ArticleReader implements AutoCloseable {

  /** Changes whenever the same file would give other blocks or other metadata than before. */
  public static final int VERSION = 12;

  /** A text that holds nothing else is no article. */
  private static final Set<Kind> NO_TEXT = EnumSet.of(Kind.FURNITURE, Kind.DATELINE);

  private static final int MOST_READINGS = 10;

  /** Between two readings of a file that is being written. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final PassageSplitter splitter;
  private final FileParser parser = new FileParser();

  /**
   * @param splitter splits the paragraphs that are too long for the model
   */
  public ArticleReader(PassageSplitter splitter) {
    this.splitter = splitter;
  }

  /**
   * Reads one file; never throws for what the file holds. One that is written meanwhile is read
   * again: nothing half-written is taken for an article.
   */
  public FileReading read(CorpusFile file) {
    CorpusFile before = file;
    for (int readings = 0; readings < MOST_READINGS; readings++) {
      FileReading reading = readOnce(file);
      CorpusFile after = before.now();
      boolean isBegun = readings > 0 && after.size() == 0; // emptied, to be written anew
      if (after.equals(before) && !isBegun) {
        return reading;
      }
      before = after;
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Rejection.forNow(file.path(), "it is being written; it is read when that has ended");
  }

  private FileReading readOnce(CorpusFile file) {
    try {
      return accepted(file.path(), parser.read(file.location()));
    } catch (UnreadableException e) {
      return new Rejection(file.path(), e.getMessage());
    } catch (IOException e) {
      return Rejection.forNow(file.path(), Corpus.reason(e));
    }
  }

  private FileReading accepted(String path, List<Content> contents) {
    List<Article> articles = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Content content : contents) {
      content.notes().forEach(note -> notes.add(path + content.name() + ": " + note));
      Article article = article(path + content.name(), content);
      if (!article.blocks().stream().map(Block::kind).allMatch(NO_TEXT::contains)) {
        articles.add(article);
      }
    }
    return articles.isEmpty()
        ? new Rejection(path, "there is no text in it; write something or remove it")
        : new FileReading.Accepted(articles, notes);
  }

  /**
   * The article that a text is.
   *
   * @param path the name it goes by; an ending of Markdown means Markdown
   * @param text any text; that of plain text is the article's, unchanged
   */
  public Article parse(String path, String text) {
    return article(path, FileParser.parse(path, text));
  }

  private Article article(String path, Content content) {
    Layout layout = Layout.of(content.text(), content.lines());
    Provenance provenance = Provenance.of(path, content.text(), layout, content.metadata());
    List<Block> blocks =
        new BlockBuilder(content.text(), splitter).blocks(content.frontMatter(), layout);
    return new Article(
        path,
        provenance,
        content.text(),
        blocks,
        new Annotator(content, layout, blocks).annotations(provenance.title()),
        Languages.ofArticle(content.text(), provenance.language()).orElse(null));
  }

  @Override
  public void close() {
    parser.close();
  }
}
