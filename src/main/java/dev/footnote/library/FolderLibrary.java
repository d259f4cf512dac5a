package dev.footnote.library;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import dev.footnote.retrieval.IndexUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles in the corpus folders; new ones are added to the first folder. */
public final class FolderLibrary implements Library {

  private final Corpus corpus;
  private final ArticleReader reader;
  private final Index index;

  /** What is answered from, which follows the folders when it is told to. */
  public interface Index {

    /** The articles in it, ordered by path. */
    List<Article> articles();

    /** The passages that match a question best, best first; at most {@code limit}. */
    List<Passage> search(String question, int limit);

    /** Makes it hold what the folders hold now. */
    IndexUpdate update();
  }

  /**
   * @param reader reads what is added
   */
  public FolderLibrary(Corpus corpus, ArticleReader reader, Index index) {
    this.corpus = corpus;
    this.reader = reader;
    this.index = index;
  }

  @Override
  public List<Article> articles() {
    return index.articles();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return index.search(question, limit);
  }

  @Override
  public boolean reads(String fileName) {
    return Corpus.isArticle(fileName);
  }

  @Override
  public synchronized void add(String fileName, byte[] content) throws IOException {
    Path folder = corpus.folders().getFirst();
    // First under a hidden name, so that a half-written file is never read.
    Path hidden = folder.resolve(".incoming-" + fileName);
    try {
      Files.write(hidden, content);
      CorpusFile file =
          new CorpusFile(folder, hidden.getFileName().toString(), content.length, Instant.now());
      if (reader.read(file) instanceof Rejection rejection) {
        throw new IOException(rejection.reason());
      }
      Files.move(hidden, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(hidden);
    }
    index.update();
  }

  @Override
  public synchronized boolean remove(String path) throws IOException {
    Optional<CorpusFile> file =
        corpus.list().files().stream()
            .filter(candidate -> candidate.path().equals(path))
            .findFirst();
    if (file.isPresent()) {
      Files.delete(file.get().location());
      index.update();
    }
    return file.isPresent();
  }

  @Override
  public synchronized String reload() {
    IndexUpdate update = index.update();
    return "%d added, %d changed, %d renamed, %d removed, %d unchanged, %d rejected"
        .formatted(
            update.added().size(),
            update.changed().size(),
            update.renamed().size(),
            update.removed().size(),
            update.unchanged(),
            update.rejected().size());
  }
}
