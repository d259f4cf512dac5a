package dev.footnote.app;

import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Rejection;
import dev.footnote.library.FolderLibrary;
import dev.footnote.library.Library;
import dev.footnote.retrieval.IndexUpdate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles as their files say, without an index and without a model: the index follows at the
 * next start of what answers.
 */
final class FilesOnly implements FolderLibrary.Index {

  private final Corpus corpus;
  private final ArticleReader reader;
  private final ProcessContext context;

  private FilesOnly(Corpus corpus, ArticleReader reader, ProcessContext context) {
    this.corpus = corpus;
    this.reader = reader;
    this.context = context;
  }

  /** The articles as their owner handles them. Files that cannot be read are told. */
  static Library library(Settings settings, ProcessContext context) {
    Corpus corpus = new Corpus(settings.corpus().folders());
    ArticleReader reader =
        new ArticleReader(PassageSplitter.withoutModel(PassageSplitter.DEFAULT_WINDOW));
    return new FolderLibrary(
        corpus, reader, new FilesOnly(corpus, reader, context), bin(settings.data()));
  }

  /** Where what is removed goes. */
  static Path bin(Path data) {
    return data.resolve("bin");
  }

  @Override
  public List<Article> articles() {
    Corpus.Listing listing = corpus.list();
    List<Article> articles = new ArrayList<>();
    listing.rejections().forEach(rejection -> context.tell(rejection.toString()));
    listing.files().stream()
        .map(reader::read)
        .forEach(
            reading -> {
              switch (reading) {
                case FileReading.Accepted accepted -> articles.add(accepted.article());
                case Rejection rejection -> context.tell(rejection.toString());
              }
            });
    return articles;
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return List.of();
  }

  @Override
  public IndexUpdate update() {
    return IndexUpdate.NONE;
  }
}
