package dev.footnote.library;

import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.Rejection;
import dev.footnote.file.Reason;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the corpus folders now and then, on a thread of its own, and brings the index up to date
 * when something in them has changed and is still. Nothing that fails ends it. While another
 * process does all that, it leaves the folders alone, and takes over when that one is gone.
 *
 * <p>Much is read in slices, each seen when it is done and what was written last first: a thousand
 * new files do not keep a changed one waiting.
 */
final class FolderWatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FolderWatcher.class);

  /** Between two looks at least, and while something moves. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** How many times longer than a look's work it rests: a thirtieth of a core at most. */
  private static final int REST_FROM_WORK = 30;

  /** How many times longer than a look it rests: most of one may be waiting for a slow drive. */
  private static final int REST = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Between two looks at what another process has done. */
  private static final Duration REST_OF_FOLLOWER = Duration.ofSeconds(3);

  private static final Duration LONGEST_REST = Duration.ofSeconds(30);
  private static final Duration SLICE = Duration.ofSeconds(1);

  /** Before what could not be done is tried again, at first; each time twice as long. */
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

  private static final Duration LAST_RETRY = Duration.ofMinutes(5);
  private static final Duration TIME_TO_STOP = Duration.ofSeconds(30);

  private final Corpus corpus;
  private final Upkeep upkeep;
  private final Consumer<Changes> changes;
  private final Consumer<String> problems;
  private final Stillness stillness;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  // Only of the thread.
  private Map<Path, CorpusFile> applied;
  private List<Rejection> rejections;
  private Duration retry = FIRST_RETRY;

  /** What the folders held when there was nothing to do; null while there is. */
  private Corpus.@Nullable Listing quiet;

  /** When to try again what is not done; null where all is. */
  private @Nullable Long retryAt;

  /** Whether trying it failed, so that nothing is to be tried before. */
  private boolean failed;

  /** Whether another process watched the folders when this one last asked. */
  private boolean following;

  private String told = "";

  private FolderWatcher(
      Corpus corpus, Upkeep upkeep, Consumer<Changes> changes, Consumer<String> problems) {
    this.corpus = corpus;
    this.upkeep = upkeep;
    this.changes = changes;
    this.problems = problems;
    this.stillness = new Stillness(upkeep.listing());
    this.applied = Stillness.byLocation(upkeep.listing());
    this.rejections = upkeep.listing().rejections();
    this.thread = Thread.ofPlatform().daemon().name("folders").unstarted(this::run);
  }

  /**
   * Begins to watch.
   *
   * @param upkeep has updated the index at least once
   * @param changes told of each update that changed something
   * @param problems told when the folders cannot be followed, in one line; once for each problem
   */
  static FolderWatcher watch(
      Corpus corpus, Upkeep upkeep, Consumer<Changes> changes, Consumer<String> problems) {
    FolderWatcher watcher = new FolderWatcher(corpus, upkeep, changes, problems);
    watcher.thread.start();
    return watcher;
  }

  private void run() {
    Duration pause = PAUSE;
    while (!isClosedAfter(pause)) {
      try {
        pause = look();
      } catch (RuntimeException | Error e) {
        if (closed.getCount() > 0) {
          log.warn("the folders could not be followed", e);
          tell(e);
          failed = true;
          tryAgainLater();
        }
        pause = PAUSE;
      }
    }
  }

  private boolean isClosedAfter(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true; // nobody does, but it is how to end a thread
    }
  }

  /** Whether the folders are to be watched here; else what another process did is followed. */
  private boolean leads() {
    try {
      boolean leads = upkeep.leads();
      if (!leads || following) {
        upkeep.follow();
        retryAt = System.nanoTime(); // who takes over does not know what is done
      }
      following = !leads;
      told = leads ? told : "";
      return leads;
    } catch (IndexException e) { // a cluster that is away, and comes back
      tell(e);
      return false;
    }
  }

  /** Looks once; says how long to rest then. */
  private Duration look() {
    if (!leads()) {
      return REST_OF_FOLLOWER;
    }
    for (Path folder : corpus.folders()) {
      if (!Files.isDirectory(folder)) { // a drive that is away, and comes back with all its files
        tell(folder + " is gone; going on with what is known of it until it is back");
        return PAUSE;
      }
    }
    long start = System.nanoTime();
    long work = work();
    Corpus.Listing listing = corpus.list();
    if (listing.equals(quiet) && retryAt == null) {
      return rest(System.nanoTime() - start, work() - work);
    }
    Stillness.View view = stillness.look(listing, Instant.now());
    Map<Path, CorpusFile> settled = view.settled(applied);
    boolean differs = !settled.equals(applied) || !listing.rejections().equals(rejections);
    boolean isTime = retryAt != null && System.nanoTime() - retryAt >= 0;
    Duration rest =
        view.onHold().isEmpty() ? rest(System.nanoTime() - start, work() - work) : PAUSE;
    if (isTime || (differs && !failed)) {
      rest = update(view, settled);
    }
    quiet = differs || !view.onHold().isEmpty() ? null : listing;
    told = failed ? told : "";
    return rest;
  }

  private static Duration rest(long nanos, long work) {
    return Duration.ofNanos(
        Math.clamp(
            Math.max(REST * nanos, REST_FROM_WORK * work),
            PAUSE.toNanos(),
            LONGEST_REST.toNanos()));
  }

  /** How long this thread has been computing, in nanoseconds; 0 where nobody counts. */
  private static long work() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }

  private Duration update(Stillness.View view, Map<Path, CorpusFile> settled) {
    long start = System.nanoTime();
    Slice slice = new Slice();
    IndexUpdate update =
        upkeep.update(
            view.listing(),
            view.onHold()::contains,
            slice,
            (share, passages) -> closed.getCount() > 0);
    failed = false;
    log.debug(
        "{} after a look at {} files: {} ms",
        Changes.of(update),
        view.listing().files().size(),
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    if (!Changes.of(update).isNone()) {
      changes.accept(Changes.of(update));
    }
    if (slice.isUsedUp()) {
      return Duration.ZERO;
    }
    applied = settled;
    rejections = view.listing().rejections();
    if (upkeep.isDone(view.listing(), view.onHold()::contains)) {
      retryAt = null;
      retry = FIRST_RETRY;
    } else { // a file that may not be read now, or another process that is updating the index
      tryAgainLater();
    }
    return PAUSE;
  }

  private void tryAgainLater() {
    retryAt = System.nanoTime() + retry.toNanos();
    retry = retry.multipliedBy(2).compareTo(LAST_RETRY) < 0 ? retry.multipliedBy(2) : LAST_RETRY;
  }

  private void tell(Throwable failure) {
    tell("the articles' folders cannot be followed: " + Reason.of(failure));
  }

  private void tell(String problem) {
    if (!problem.equals(told)) {
      told = problem;
      problems.accept(problem);
    }
  }

  /** Time for one update; it ends early when the watching does. */
  private final class Slice implements BooleanSupplier {

    private final long end = System.nanoTime() + SLICE.toNanos();
    private boolean usedUp;

    @Override
    public boolean getAsBoolean() {
      usedUp |= System.nanoTime() - end > 0 || closed.getCount() == 0;
      return usedUp;
    }

    boolean isUsedUp() {
      return usedUp;
    }
  }

  /** Ends the watching; of the files that are being read those that are done are kept. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(TIME_TO_STOP)) {
        log.warn("a file is still being read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
