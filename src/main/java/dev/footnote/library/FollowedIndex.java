package dev.footnote.library;

import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexUpdate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What is answered from: an index that follows the corpus folders. */
public final class FollowedIndex implements FolderLibrary.Index {

  /** A folder with very many files is looked at so seldom. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Articles articles;
  private final Upkeep upkeep;
  private final Supplier<IndexUpdate.Progress> progress;
  private final Supplier<List<String>> examples;
  private final Search search;

  /** Finds passages. */
  @FunctionalInterface
  public interface Search {

    /** The passages that match a question best, best first; at most {@code limit}. */
    List<Passage> best(String question, int limit);
  }

  /**
   * @param upkeep keeps the index up to the folders
   * @param progress shows how far an update is, for each a new one
   * @param examples questions to begin with
   */
  public FollowedIndex(
      Articles articles,
      Upkeep upkeep,
      Supplier<IndexUpdate.Progress> progress,
      Supplier<List<String>> examples,
      Search search) {
    this.articles = articles;
    this.upkeep = upkeep;
    this.progress = progress;
    this.examples = examples;
    this.search = search;
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public List<String> examples() {
    return examples.get();
  }

  @Override
  public List<Passage> search(String question, int limit) {
    return search.best(question, limit);
  }

  /** Where another process keeps the index, that one is waited for, but not for ever. */
  @Override
  public IndexUpdate update() {
    IndexUpdate update = upkeep.update(progress.get());
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (update.isLeftToAnother()
        && System.nanoTime() - end < 0
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      update = upkeep.update(progress.get());
    }
    return update;
  }

  @Override
  public void whenChanged(Runnable listener) {
    upkeep.whenUpdated(update -> runIfChanged(listener, update));
    upkeep.whenChangedByOthers(listener);
    runIfChanged(listener, upkeep.last());
  }

  private static void runIfChanged(Runnable listener, IndexUpdate update) {
    Changes changes = Changes.of(update);
    if (changes.added() + changes.changed() + changes.renamed() > 0) {
      listener.run();
    }
  }
}
