package dev.footnote.answer.example;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.corpus.Article;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The examples of a corpus, kept in a file. They are made again when the articles are others than
 * those they were made of, and only by {@link #make} or after {@link #follow}. Thread-safe.
 */
public final class Examples implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Examples.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TIME_TO_STOP = 10;

  private final @Nullable Path file;
  private final Supplier<String> state;
  private final Supplier<List<Article>> articles;
  private final ExampleFinder finder;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("examples").factory());
  private volatile Stored stored = Stored.NONE;
  private volatile boolean following;
  private volatile boolean closed;

  /**
   * What is in the file.
   *
   * @param state of the articles that they were made of
   */
  private record Stored(String state, List<Example> examples) {
    static final Stored NONE = new Stored("", List.of());
  }

  /**
   * @param file where they are kept; null for nowhere
   * @param state differs whenever an article, or what answers from it, does
   * @param articles those answered from now
   */
  public Examples(
      @Nullable Path file,
      Supplier<String> state,
      Supplier<List<Article>> articles,
      ExampleFinder finder) {
    this.file = file;
    this.state = state;
    this.articles = articles;
    this.finder = finder;
  }

  /** The questions, at most five and maybe none; nothing is made for this. */
  public List<String> questions() {
    return stored.examples().stream().map(Example::question).toList();
  }

  /**
   * Says that the articles may have changed.
   *
   * @param gone the paths of the files that are not what they were; what they answered is no more
   *     shown
   */
  public void changed(Collection<String> gone) {
    if (stored.state().isEmpty()) {
      Stored found = read();
      stored = found.state().equals(state.get()) ? found : Stored.NONE;
    } else {
      stored =
          new Stored(
              stored.state(),
              stored.examples().stream()
                  .filter(
                      example ->
                          gone.stream().noneMatch(file -> Article.isIn(example.article(), file)))
                  .toList());
    }
    if (following && !closed) {
      background.execute(() -> makeQuietly(_ -> {}));
    }
  }

  /** Says that another process has changed the articles: all that they answered may be no more. */
  public void changedByOthers() {
    stored = Stored.NONE;
    changed(List.of());
  }

  /** Makes them now, and from now on whenever {@link #changed}, while others do other things. */
  public void follow() {
    follow(_ -> {});
  }

  /**
   * The same.
   *
   * @param ready told the questions, in another thread, once they are made now; not told if there
   *     are none
   */
  public void follow(Consumer<List<String>> ready) {
    following = true;
    background.execute(() -> makeQuietly(ready));
  }

  private void makeQuietly(Consumer<List<String>> ready) {
    try {
      make();
      List<String> made = questions();
      if (!closed && !made.isEmpty()) {
        ready.accept(made);
      }
    } catch (RuntimeException e) {
      log.warn("no example questions were made", e);
    }
  }

  /** Makes them, which takes some seconds, unless they are made already. */
  public synchronized void make() {
    String now = state.get();
    if (!closed && !stored.state().equals(now)) {
      List<Example> found = finder.find(articles.get(), () -> closed || !state.get().equals(now));
      if (!closed && state.get().equals(now)) {
        stored = new Stored(now, found);
        write();
      }
    }
  }

  private Stored read() {
    try {
      return file == null || !Files.exists(file)
          ? Stored.NONE
          : JSON.readValue(file.toFile(), Stored.class);
    } catch (IOException e) {
      log.info("the example questions are made anew: {}", e.getMessage());
      return Stored.NONE;
    }
  }

  private void write() {
    if (file == null) {
      return;
    }
    try {
      WholeFile.replaceShared(file, fresh -> JSON.writeValue(fresh.toFile(), stored));
    } catch (IOException e) {
      log.warn("the example questions cannot be stored: {}", e.getMessage());
    }
  }

  /** Stops after the question that is being asked. */
  @Override
  public void close() {
    closed = true;
    background.shutdown();
    try {
      if (!background.awaitTermination(TIME_TO_STOP, TimeUnit.SECONDS)) {
        log.warn("a question is still being asked");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
