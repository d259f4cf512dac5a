package dev.footnote.retrieval;

import static java.util.stream.Collectors.toSet;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Rejection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the changes of one update. */
final class UpdateRun {

  private static final Logger log = LoggerFactory.getLogger(UpdateRun.class);

  /** Articles are embedded and written together once they have so many passages. */
  private static final int BATCH = 64;

  /** Between two words about the progress. */
  private static final int EMBEDDED_AT_ONCE = 16;

  /** A few seconds of embedding: what a kill may lose. */
  private static final int COMMIT_AFTER = 400;

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final IndexUpdate.Progress progress;
  private final BooleanSupplier enough;

  private Map<String, IndexedFile> known = Map.of();
  private List<Source> stale = List.of();
  private Set<String> gone = Set.of();

  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<IndexUpdate.Renamed> renamed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();

  /** The keys of the files that were given another name, by the sources of their new ones. */
  private final Map<Source, String> formerly = new HashMap<>();

  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private final Map<Source, List<Article>> batch = new LinkedHashMap<>();
  private int batchPassages;
  private int uncommitted;
  private int written;
  private int embedded;
  private int done;

  /** Whether the update is to keep what is done, and to end. */
  private boolean stopped;

  /** Files that were written again with the same text. */
  private int rewritten;

  /**
   * @param enough whether to leave the rest to another update; asked between two files
   */
  UpdateRun(
      PassageIndex index,
      @Nullable Embedder embedder,
      IndexUpdate.Progress progress,
      BooleanSupplier enough) {
    this.index = index;
    this.embedder = embedder;
    this.progress = progress;
    this.enough = enough;
  }

  /** Compares the sources with what the index holds; says whether they differ. */
  boolean isNeeded(List<Source> sources) {
    known = index.articles().indexedFiles();
    stale = sources.stream().filter(this::isStale).toList();
    gone = new TreeSet<>(known.keySet());
    sources.forEach(source -> gone.remove(source.key()));
    return !stale.isEmpty() || !gone.isEmpty();
  }

  private boolean isStale(Source source) {
    if (source.stamp() == null) {
      return false;
    }
    IndexedFile before = known.get(source.key());
    return before == null || !before.stamp().equals(source.stamp());
  }

  /** Tells a person something about the update, in one line. */
  void note(String note) {
    notes.add(note);
  }

  /** What has been done so far. */
  IndexUpdate report() {
    Set<String> perhapsChanged = stale.stream().map(Source::key).collect(toSet());
    int unchanged = rewritten;
    for (Map.Entry<String, IndexedFile> file : known.entrySet()) {
      boolean touched = gone.contains(file.getKey()) || perhapsChanged.contains(file.getKey());
      unchanged += touched || file.getValue().reason() != null ? 0 : 1;
    }
    return new IndexUpdate(added, changed, renamed, removed, unchanged, rejected, notes);
  }

  /**
   * Makes the index hold what {@link #isNeeded} compared it with. Each commit is one of whole
   * files: a file is answered from as it was until it is as it is now, and one that got another
   * name is never there twice, nor under neither.
   */
  <V> void apply(PassageWriter<V> writer) {
    Map<String, Deque<String>> goneByContent = new HashMap<>();
    for (String key : gone) {
      IndexedFile file = known.get(key);
      if (file != null && file.reason() == null) {
        goneByContent.computeIfAbsent(file.content(), content -> new ArrayDeque<>()).add(key);
      }
    }
    boolean complete = true;
    for (Source source : stale) {
      if (stopped || (done + batch.size() > 0 && enough.getAsBoolean())) {
        complete = false;
        break;
      }
      switch (source.reading().get()) {
        case Rejection rejection -> {
          rejected.add(rejection);
          if (rejection.lasting()) { // else it may be usable the next time
            writer.put(source, rejection);
          }
          done++;
        }
        case FileReading.Accepted accepted -> {
          notes.addAll(accepted.notes());
          note(source, accepted.articles(), goneByContent);
          add(source, accepted.articles(), writer);
        }
      }
      tell(done, written);
    }
    flush(writer);
    if (stopped) {
      return;
    }
    if (complete) {
      gone.forEach(writer::remove);
      goneByContent.values().stream()
          .flatMap(Deque::stream)
          .map(Source::pathOf)
          .sorted()
          .forEach(removed::add);
    }
    log.debug("{} of {} files are read, {} passages embedded", done, stale.size(), embedded);
    writer.tidy();
    if (complete) {
      writer.completed();
    }
  }

  private void note(
      Source source, List<Article> articles, Map<String, Deque<String>> goneByContent) {
    String content = IndexedFile.content(articles);
    IndexedFile before = known.get(source.key());
    if (before == null || before.reason() != null) {
      String former = goneByContent.getOrDefault(content, new ArrayDeque<>()).poll();
      if (former == null) {
        added.add(source.path());
      } else {
        renamed.add(new IndexUpdate.Renamed(Source.pathOf(former), source.path()));
        formerly.put(source, former);
      }
    } else if (before.content().equals(content)) {
      rewritten++;
    } else {
      changed.add(source.path());
    }
  }

  private <V> void add(Source source, List<Article> articles, PassageWriter<V> writer) {
    batch.put(source, articles);
    batchPassages += articles.stream().mapToInt(a -> IndexedPassage.of(a).size()).sum();
    if (batchPassages >= BATCH) {
      flush(writer);
    }
  }

  private <V> void flush(PassageWriter<V> writer) {
    Map<String, V> vectors = vectors(writer);
    for (Map.Entry<Source, List<Article>> entry : batch.entrySet()) {
      Source source = entry.getKey();
      if (stopped && !isDone(entry.getValue(), vectors)) {
        forget(source);
        continue;
      }
      done++;
      writer.put(source, entry.getValue(), vectors);
      String former = formerly.get(source);
      if (former != null) {
        writer.remove(former);
      }
    }
    written += batchPassages;
    uncommitted += batchPassages;
    batch.clear();
    batchPassages = 0;
    if (uncommitted >= COMMIT_AFTER) {
      writer.commit();
      uncommitted = 0;
    }
    tell(done, written);
  }

  private void tell(double files, int passages) {
    stopped |= !progress.at(stale.isEmpty() ? 1 : files / stale.size(), passages);
  }

  /** Whether all that a file needs to be written is there. */
  private boolean isDone(List<Article> articles, Map<String, ?> vectors) {
    return embedder == null
        || articles.stream()
            .flatMap(article -> IndexedPassage.of(article).stream())
            .map(IndexedPassage::digest)
            .allMatch(vectors::containsKey);
  }

  /** Leaves a file as it was: another update will see that it is another. */
  private void forget(Source source) {
    added.remove(source.path());
    changed.remove(source.path());
    renamed.removeIf(file -> file.to().equals(source.path()));
  }

  /** What the vectors of the batch are made of, by digest. */
  private Map<String, String> embeddedTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (List<Article> articles : batch.values()) {
      for (Article article : articles) {
        for (IndexedPassage passage : IndexedPassage.of(article)) {
          texts.put(passage.digest(), passage.embedded());
        }
      }
    }
    return texts;
  }

  /** The vectors of the batch by digest: those the index has, and the others from the model. */
  private <V> Map<String, V> vectors(PassageWriter<V> writer) {
    if (embedder == null) {
      return Map.of();
    }
    Map<String, String> missing = embeddedTexts();
    Map<String, V> vectors = new HashMap<>(writer.vectors(missing.keySet()));
    missing.keySet().removeAll(vectors.keySet());
    List<String> digests = new ArrayList<>(missing.keySet());
    for (int from = 0; from < digests.size() && !stopped; from += EMBEDDED_AT_ONCE) {
      List<String> some = digests.subList(from, Math.min(from + EMBEDDED_AT_ONCE, digests.size()));
      List<float[]> ofSome =
          embedder.passages(some.stream().map(digest -> missing.getOrDefault(digest, "")).toList());
      for (int i = 0; i < some.size(); i++) {
        vectors.put(some.get(i), writer.vector(ofSome.get(i)));
      }
      embedded += some.size();
      int missingStill = digests.size() - from - some.size();
      double share = 1 - missingStill / (double) digests.size();
      tell(done + share * batch.size(), written + batchPassages - missingStill);
    }
    return vectors;
  }
}
