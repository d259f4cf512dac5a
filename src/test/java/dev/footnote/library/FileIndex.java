package dev.footnote.library;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.retrieval.IndexUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Holds what the files said at the last update. */
public final class FileIndex implements FolderLibrary.Index {

  private static final ArticleReader READER = new ArticleReader(PassageSplitter.withoutModel(200));

  private final Corpus corpus;
  private volatile List<Article> articles = List.of();

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
  public List<Article> articles() {
    return articles;
  }

  @Override
  public List<Article> articles(Predicate<String> path) {
    return articles.stream().filter(article -> path.test(article.path())).toList();
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
    List<Article> read = new ArrayList<>();
    corpus.list().files().stream()
        .map(READER::read)
        .forEach(
            reading -> {
              if (reading instanceof FileReading.Accepted accepted) {
                read.add(accepted.article());
              }
            });
    read.sort(Comparator.comparing(Article::path));
    articles = read;
    return IndexUpdate.NONE;
  }

  @Override
  public void whenChanged(Runnable listener) {}
}
