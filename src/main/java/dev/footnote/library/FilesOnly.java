package dev.footnote.library;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import dev.footnote.retrieval.IndexUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The articles as their files say, without an index and without a model: the index follows at the
 * next start of what answers.
 */
public final class FilesOnly implements FolderLibrary.Index {

  private final Corpus corpus;
  private final ArticleReader reader;
  private final Consumer<Rejection> told;

  /**
   * @param told is told of each file and folder that cannot be used
   */
  public FilesOnly(Corpus corpus, ArticleReader reader, Consumer<Rejection> told) {
    this.corpus = corpus;
    this.reader = reader;
    this.told = told;
  }

  @Override
  public List<Article> articles() {
    Corpus.Listing listing = corpus.list();
    List<Article> articles = new ArrayList<>();
    listing.rejections().forEach(told);
    listing.files().stream()
        .map(reader::read)
        .forEach(
            reading -> {
              switch (reading) {
                case FileReading.Accepted accepted -> articles.addAll(accepted.articles());
                case Rejection rejection -> told.accept(rejection);
              }
            });
    return articles;
  }

  @Override
  public List<Article> articles(Predicate<String> path) {
    return articles().stream().filter(article -> path.test(article.path())).toList();
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
    return IndexUpdate.NONE;
  }

  /** Nothing follows the files here. */
  @Override
  public void whenChanged(Runnable listener) {}
}
