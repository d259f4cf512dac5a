package dev.footnote.app;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answerer.Draft;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Reply;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelException;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All the parts, put together as the settings say. */
final class Footnote implements AutoCloseable {

  private final Settings settings;
  private final Surroundings surroundings;
  private final Optional<TextModel> model;
  private final PassageIndex index;
  private final Retriever retriever;
  private final Assistant assistant;

  private Footnote(Settings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.model = model();
    this.index = PassageIndex.inMemory();
    this.retriever = retriever();
    this.assistant =
        new Assistant(
            retriever,
            (question, hits, spoken) ->
                new Draft(
                    new Abstention("Nothing.", List.of()), Reply.Mode.KEYWORD, 0, List.of(), null));
  }

  /**
   * Puts the parts together and brings the index up to date.
   *
   * @throws UsageException if a corpus folder is missing, or there is no article in any
   */
  static Footnote open(Settings settings, Surroundings surroundings) {
    for (Path folder : settings.corpus().folders()) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException("the corpus folder " + folder + " does not exist");
      }
    }
    Footnote footnote = new Footnote(settings, surroundings);
    footnote.update();
    return footnote;
  }

  Assistant assistant() {
    return assistant;
  }

  Retriever passages() {
    return retriever;
  }

  List<Article> articles() {
    return index.articles();
  }

  private void update() {
    ArticleReader reader = new ArticleReader(splitter());
    Corpus.Listing listing = new Corpus(settings.corpus().folders()).list();
    listing.rejections().forEach(rejection -> surroundings.tell(rejection.toString()));
    new Indexer(index, embedder().orElse(null))
        .update(listing.files().stream().map(file -> Source.of(file, reader)).toList());
    if (index.size() == 0) {
      throw new UsageException("there are no articles: name a folder of them with --corpus");
    }
  }

  /** The embedding model; without one, passages are found by keywords alone. */
  private Optional<TextModel> model() {
    if (settings.retrieval().mode() == Settings.Mode.KEYWORD) {
      return Optional.empty();
    }
    try {
      return EmbeddingModels.open(settings.embedding());
    } catch (ModelException e) {
      surroundings.tell(e.getMessage() + "; answering from keywords alone");
      return Optional.empty();
    }
  }

  private PassageSplitter splitter() {
    return model
        .flatMap(TextModel::tokenCount)
        .map(count -> new PassageSplitter(count, PassageSplitter.DEFAULT_WINDOW))
        .orElseGet(PassageSplitter::withoutModel);
  }

  private Retriever retriever() {
    return embedder()
        .<Retriever>map(embedder -> (q, limit) -> index.nearest(embedder.question(q), limit))
        .orElse(index::keyword);
  }

  private Optional<Embedder> embedder() {
    return model.map(TextModel::embedder);
  }

  @Override
  public void close() {
    index.close();
  }
}
