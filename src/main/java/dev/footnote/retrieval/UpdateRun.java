package dev.footnote.retrieval;

import static java.util.stream.Collectors.toSet;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.FileReading;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Writes the changes of one update. */
final class UpdateRun {

  /** Articles are embedded and written together once they have so many passages. */
  private static final int BATCH = 64;

  /** Between two words about the progress. */
  private static final int EMBEDDED_AT_ONCE = 16;

  /** A few seconds of embedding: what a kill may lose. */
  private static final int COMMIT_AFTER = 400;

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final IndexUpdate.Progress progress;

  private Map<String, Snapshot.Known> known = Map.of();
  private List<Source> stale = List.of();
  private Set<String> gone = Set.of();

  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<IndexUpdate.Renamed> renamed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private final Map<Source, List<Article>> batch = new LinkedHashMap<>();
  private int batchPassages;
  private int uncommitted;
  private int embedded;
  private int done;

  /** Files that were written again with the same text. */
  private int rewritten;

  UpdateRun(PassageIndex index, @Nullable Embedder embedder, IndexUpdate.Progress progress) {
    this.index = index;
    this.embedder = embedder;
    this.progress = progress;
  }

  /** Compares the sources with what the index holds; says whether they differ. */
  boolean isNeeded(List<Source> sources) {
    known = index.search(Snapshot::known);
    stale = sources.stream().filter(this::isStale).toList();
    gone = new TreeSet<>(known.keySet());
    sources.forEach(source -> gone.remove(source.key()));
    return !stale.isEmpty() || !gone.isEmpty();
  }

  private boolean isStale(Source source) {
    Snapshot.Known before = known.get(source.key());
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
    for (Map.Entry<String, Snapshot.Known> file : known.entrySet()) {
      boolean touched = gone.contains(file.getKey()) || perhapsChanged.contains(file.getKey());
      unchanged += touched || file.getValue().reason() != null ? 0 : 1;
    }
    return new IndexUpdate(added, changed, renamed, removed, unchanged, rejected, notes);
  }

  /** Makes the index hold what {@link #isNeeded} compared it with. */
  void apply(IndexWriter writer) throws IOException {
    Map<String, String> goneByContent = new HashMap<>();
    known.forEach(
        (key, file) -> {
          if (gone.contains(key) && file.reason() == null) {
            goneByContent.put(file.content(), key);
          }
        });
    for (Source source : stale) {
      switch (source.reading().get()) {
        case Rejection rejection -> {
          rejected.add(rejection);
          reject(source, rejection, writer);
          done++;
        }
        case FileReading.Accepted accepted -> {
          notes.addAll(accepted.notes());
          note(source, accepted.articles(), goneByContent);
          add(source, accepted.articles(), writer);
        }
      }
    }
    flush(writer);
    for (String key : gone) {
      writer.deleteDocuments(new Term(Documents.FILE, key));
    }
    goneByContent.values().stream().sorted().map(Source::pathOf).forEach(removed::add);
    IndexStore.tidy(writer);
    writer.commit();
  }

  /** What cannot be used now may be usable the next time, and is not remembered. */
  private static void reject(Source source, Rejection rejection, IndexWriter writer)
      throws IOException {
    Term file = new Term(Documents.FILE, source.key());
    if (rejection.lasting()) {
      writer.updateDocument(file, Documents.of(source, rejection));
    } else {
      writer.deleteDocuments(file);
    }
  }

  private void note(Source source, List<Article> articles, Map<String, String> goneByContent) {
    String content = Documents.content(articles);
    Snapshot.Known before = known.get(source.key());
    if (before == null || before.reason() != null) {
      String formerly = goneByContent.remove(content);
      if (formerly == null) {
        added.add(source.path());
      } else {
        renamed.add(new IndexUpdate.Renamed(Source.pathOf(formerly), source.path()));
      }
    } else if (before.content().equals(content)) {
      rewritten++;
    } else {
      changed.add(source.path());
    }
  }

  private void add(Source source, List<Article> articles, IndexWriter writer) throws IOException {
    batch.put(source, articles);
    batchPassages += articles.stream().mapToInt(a -> Documents.found(a).size()).sum();
    if (batchPassages >= BATCH) {
      flush(writer);
    }
  }

  private void flush(IndexWriter writer) throws IOException {
    Map<String, float[]> vectors = vectors();
    for (Map.Entry<Source, List<Article>> entry : batch.entrySet()) {
      Source source = entry.getKey();
      writer.updateDocuments(
          new Term(Documents.FILE, source.key()), Documents.of(source, entry.getValue(), vectors));
    }
    done += batch.size();
    uncommitted += batchPassages;
    batch.clear();
    batchPassages = 0;
    if (uncommitted >= COMMIT_AFTER) {
      writer.commit();
      uncommitted = 0;
    }
    progress.at(stale.isEmpty() ? 1 : (double) done / stale.size(), embedded);
  }

  private List<Passage> batchedPassages() {
    return batch.values().stream()
        .flatMap(List::stream)
        .flatMap(article -> Documents.found(article).stream())
        .toList();
  }

  /** The vectors of the batch by digest: those the index has, and the others from the model. */
  private Map<String, float[]> vectors() {
    Map<String, float[]> vectors = new HashMap<>();
    if (embedder == null) {
      return vectors;
    }
    Map<String, String> missing = new LinkedHashMap<>();
    for (Passage passage : batchedPassages()) {
      String embedded = Documents.embedded(passage);
      String digest = Documents.digest(embedded);
      float @Nullable [] known = index.<float @Nullable []>search(s -> s.vector(digest));
      if (known == null) {
        missing.put(digest, embedded);
      } else {
        vectors.put(digest, known);
      }
    }
    List<String> digests = new ArrayList<>(missing.keySet());
    for (int from = 0; from < digests.size(); from += EMBEDDED_AT_ONCE) {
      List<String> some = digests.subList(from, Math.min(from + EMBEDDED_AT_ONCE, digests.size()));
      List<float[]> ofSome =
          embedder.passages(some.stream().map(digest -> missing.getOrDefault(digest, "")).toList());
      for (int i = 0; i < some.size(); i++) {
        vectors.put(some.get(i), ofSome.get(i));
      }
      embedded += some.size();
      double share = (from + some.size()) / (double) digests.size();
      progress.at((done + share * batch.size()) / stale.size(), embedded);
    }
    return vectors;
  }
}
