package dev.footnote.library;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.util.List;

/** Holds, in memory, what the files said at the last update. */
public final class FileIndex implements FolderLibrary.Index {

  static final ArticleReader READER = new ArticleReader(PassageSplitter.withoutModel(200));

  private final Corpus corpus;
  private final PassageIndex index = EmbeddedIndex.inMemory();

  private FileIndex(Corpus corpus) {
    this.corpus = corpus;
  }

  /** A library of these folders, which is up to date. */
  public static FolderLibrary library(Path bin, Path... folders) {
    Corpus corpus = new Corpus(List.of(folders));
    FileIndex index = new FileIndex(corpus);
    index.update();
    return new FolderLibrary(corpus, READER, index, bin);
  }

  @Override
  public Articles articles() {
    return index.articles();
  }

  @Override
  public List<String> examples() {
    return List.of();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return List.of();
  }

  @Override
  public IndexUpdate update() {
    return new Indexer(index, null)
        .update(corpus.list().files().stream().map(file -> Source.of(file, READER)).toList());
  }

  @Override
  public void whenChanged(Runnable listener) {}
}
