package dev.footnote.library;

import static java.util.stream.Collectors.joining;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.Rejection;
import dev.footnote.corpus.UnreadKinds;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps an index up to what the corpus folders hold. What is wrong with a file or folder is told
 * when it is first seen, and not again while it stays so, over restarts too. Thread-safe.
 */
public final class Upkeep implements AutoCloseable {

  private final Corpus corpus;
  private final ArticleReader reader;
  private final PassageIndex index;
  private final Articles articles;
  private final Indexer indexer;
  private final ToldOnce toldOnce;

  /** Fair: who watches the folders asks for it again and again. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final List<Consumer<IndexUpdate>> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private final List<FolderWatcher> watchers = new CopyOnWriteArrayList<>();
  private volatile Consumer<String> teller;
  private volatile IndexUpdate last = IndexUpdate.NONE;
  private volatile Corpus.Listing listing;
  private volatile String version = "";
  private Set<String> lastNotes = Set.of();

  /**
   * @param index of these articles
   * @param indexer fills it
   * @param told the file that keeps which problems were told; its folder must exist for that
   * @param teller told what a person should know, one line each
   */
  public Upkeep(
      Corpus corpus,
      ArticleReader reader,
      PassageIndex index,
      Indexer indexer,
      Path told,
      Consumer<String> teller) {
    this.corpus = corpus;
    this.reader = reader;
    this.index = index;
    this.articles = index.articles();
    this.indexer = indexer;
    this.toldOnce = new ToldOnce(told);
    this.teller = teller;
    this.listing = new Corpus.Listing(List.of(), UnreadKinds.NONE, List.of());
  }

  /** From now on tells {@code other} what a person should know. */
  public void tellTo(Consumer<String> other) {
    teller = other;
  }

  /** Tells {@code listener} of each update from now on. */
  public void whenUpdated(Consumer<IndexUpdate> listener) {
    listeners.add(listener);
  }

  /**
   * Tells {@code listener} from now on when others have changed the index, while the folders are
   * watched. What they changed is not known.
   */
  public void whenChangedByOthers(Runnable listener) {
    followers.add(listener);
  }

  /** What the last update changed. */
  public IndexUpdate last() {
    return last;
  }

  /** What the folders held at the last update. */
  Corpus.Listing listing() {
    return listing;
  }

  /** What the folders held at the last update. */
  public Holdings holdings() {
    List<Rejection> unusable = new ArrayList<>(articles.rejections());
    unusable.addAll(listing.rejections());
    last.rejected().stream().filter(rejection -> !rejection.lasting()).forEach(unusable::add);
    return new Holdings(articles.count(), articles.files(), unusable, listing.unread());
  }

  /** Why there is nothing to answer from, in one line. What it names is told, even if it was. */
  public String whyEmpty() {
    articles.rejections().stream()
        .filter(rejection -> !last.rejected().contains(rejection))
        .forEach(rejection -> teller.accept(rejection.toString()));
    List<Rejection> problems = listing.rejections();
    return problems.isEmpty()
        ? "what the folders hold cannot be read"
        : problems.stream().map(Rejection::toString).collect(joining("; "));
  }

  /**
   * Follows what changes in the folders from now on, until this is closed; they must have been read
   * before. While another process does so, it follows what that one makes of the index.
   *
   * @param changes told of each update that changed something
   */
  public void watch(Consumer<Changes> changes) {
    watchers.add(FolderWatcher.watch(corpus, this, changes, problem -> teller.accept(problem)));
  }

  /** Makes the index hold what the folders hold now. */
  public IndexUpdate update(IndexUpdate.Progress progress) {
    return update(corpus.list(), file -> false, () -> false, progress);
  }

  /**
   * Makes the index hold what the folders hold.
   *
   * @param found what they hold
   * @param onHold the files to leave as they are
   * @param enough see {@link Indexer#update(List, IndexUpdate.Progress, BooleanSupplier)}
   */
  IndexUpdate update(
      Corpus.Listing found,
      Predicate<CorpusFile> onHold,
      BooleanSupplier enough,
      IndexUpdate.Progress progress) {
    IndexUpdate update;
    follow();
    lock.lock();
    try {
      update = indexer.update(sources(found, onHold), progress, enough);
      listing = found;
      last = update;
      version = articles.version();
      tell(found, update);
    } finally {
      lock.unlock();
    }
    listeners.forEach(listener -> listener.accept(update)); // unlocked: they may update others
    return update;
  }

  /** Whether it is here that the folders are to be watched now. */
  boolean leads() {
    return index.leads();
  }

  /** Tells who wants to know of it if others have changed the index. */
  void follow() {
    String now = articles.version();
    if (!version.isEmpty() && !now.equals(version)) {
      followers.forEach(Runnable::run);
    }
    version = now;
  }

  /** Whether the index holds what the folders hold, apart from what is on hold. */
  boolean isDone(Corpus.Listing found, Predicate<CorpusFile> onHold) {
    return indexer.isUpToDate(sources(found, onHold));
  }

  private List<Source> sources(Corpus.Listing found, Predicate<CorpusFile> onHold) {
    return found.files().stream()
        .map(file -> onHold.test(file) ? Source.onHold(file, reader) : Source.of(file, reader))
        .toList();
  }

  /** The index remembers what can never be used as it is, and names it but once. */
  private void tell(Corpus.Listing found, IndexUpdate update) {
    List<String> problems = new ArrayList<>();
    if (!found.files().isEmpty()) { // else there is more to say than that
      found.rejections().forEach(rejection -> problems.add(rejection.toString()));
    }
    List<String> lines = new ArrayList<>();
    for (Rejection rejection : update.rejected()) {
      if (rejection.lasting()) {
        lines.add(rejection.toString());
      } else if (isThere(rejection, found)) {
        problems.add(rejection.toString());
      }
    }
    lines.addAll(0, toldOnce.untold(problems));
    update.notes().stream().filter(note -> !lastNotes.contains(note)).forEach(lines::add);
    lastNotes = new HashSet<>(update.notes());
    lines.forEach(teller);
  }

  /** What went since it was listed is no problem: the next update takes it out. */
  private static boolean isThere(Rejection rejection, Corpus.Listing found) {
    return found.files().stream()
        .filter(file -> file.path().equals(rejection.path()))
        .anyMatch(file -> Files.exists(file.location(), LinkOption.NOFOLLOW_LINKS));
  }

  /** Ends the watching. */
  @Override
  public void close() {
    watchers.forEach(FolderWatcher::close);
  }
}
