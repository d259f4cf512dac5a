package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Flag;
import dev.footnote.config.Settings;
import dev.footnote.retrieval.langchain.FootnoteContentRetriever;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Footnote's search over a folder of articles, for an application built with LangChain4j: it gives
 * contents as {@link FootnoteContentRetriever} tells. What a person should know, as of a file that
 * cannot be read, goes to standard error, one line each. Thread-safe.
 */
public final class FootnoteRetriever implements ContentRetriever, AutoCloseable {

  private final Footnote footnote;
  private final ContentRetriever retriever;

  private FootnoteRetriever(Footnote footnote, int maxResults) {
    this.footnote = footnote;
    this.retriever =
        new FootnoteContentRetriever(footnote.questions(), footnote.retriever(), maxResults);
  }

  /**
   * Opens a folder with the settings that Footnote has by default, its own embedding model among
   * them. The first time all articles are read and embedded, later what has changed.
   *
   * @param folder of articles, with its subfolders
   * @param data where the index is kept; made if missing
   * @param maxResults the most contents for a query, at least 1
   * @throws IllegalArgumentException if there is no such folder, if {@code data} is the same one,
   *     or {@code maxResults} is less
   */
  public static FootnoteRetriever over(Path folder, Path data, int maxResults) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("there is no folder " + folder);
    }
    if (maxResults < 1) {
      throw new IllegalArgumentException("maxResults must be at least 1 but was " + maxResults);
    }
    Path here = Path.of("").toAbsolutePath();
    List<Flag> flags =
        List.of(
            new Flag("folder", "corpus.folders", List.of(folder.toString())),
            new Flag("data", "data.folder", List.of(data.toString())));
    Settings settings = Settings.read(flags, Map.of(), here, Optional.empty(), here);
    ProcessContext context =
        new ProcessContext(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            System.err,
            Map.of(),
            here,
            here,
            new ProcessContext.Terminal(OptionalInt.empty(), false, false));
    try {
      return new FootnoteRetriever(
          Footnote.openEvenEmpty(settings, context, Models.toIndex(settings, context)), maxResults);
    } catch (UsageException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public List<Content> retrieve(Query query) {
    return retriever.retrieve(query);
  }

  /** Takes in what has changed in the folder; queries meanwhile find what was there. */
  public void update() {
    footnote.update();
  }

  @Override
  public void close() {
    footnote.close();
  }
}
