package dev.footnote.app;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.telegram.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles in the corpus folders; new ones are added to the first folder. */
final class FolderLibrary implements Library {

  private final Footnote footnote;

  FolderLibrary(Footnote footnote) {
    this.footnote = footnote;
  }

  @Override
  public List<Article> articles() {
    return footnote.articles();
  }

  @Override
  public List<String> examples() {
    return footnote.examples().questions();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return footnote.search(question, limit).stream().map(Hit::passage).toList();
  }

  @Override
  public boolean reads(String fileName) {
    return Corpus.isArticle(fileName);
  }

  @Override
  public synchronized void add(String fileName, byte[] content) throws IOException {
    Path folder = footnote.folders().getFirst();
    // First under a hidden name, so that a half-written file is never read.
    Path hidden = folder.resolve(".incoming-" + fileName);
    try {
      Files.write(hidden, content);
      Optional<Rejection> rejection =
          footnote.rejection(
              new CorpusFile(
                  folder, hidden.getFileName().toString(), content.length, Instant.now()));
      if (rejection.isPresent()) {
        throw new IOException(rejection.get().reason());
      }
      Files.move(hidden, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(hidden);
    }
    footnote.update();
  }

  @Override
  public synchronized boolean remove(String path) throws IOException {
    Optional<CorpusFile> file =
        footnote.files().stream().filter(candidate -> candidate.path().equals(path)).findFirst();
    if (file.isPresent()) {
      Files.delete(file.get().location());
      footnote.update();
    }
    return file.isPresent();
  }

  @Override
  public synchronized String reload() {
    IndexUpdate update = footnote.update();
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
