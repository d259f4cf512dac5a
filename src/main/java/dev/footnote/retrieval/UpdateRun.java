package dev.footnote.retrieval;

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
  private final IndexWriter writer;
  private final @Nullable Embedder embedder;
  private final UpdateReport report;
  private final IndexUpdate.Progress progress;

  private final Map<Source, Article> batch = new LinkedHashMap<>();
  private int batchPassages;
  private int uncommitted;
  private int embedded;
  private int done;
  private int total;

  UpdateRun(
      PassageIndex index,
      IndexWriter writer,
      @Nullable Embedder embedder,
      UpdateReport report,
      IndexUpdate.Progress progress) {
    this.index = index;
    this.writer = writer;
    this.embedder = embedder;
    this.report = report;
    this.progress = progress;
  }

  void apply(Changes changes) throws IOException {
    Map<String, String> goneByContent = new HashMap<>();
    for (String key : changes.gone()) {
      Snapshot.Known known = changes.known().get(key);
      if (known != null) {
        goneByContent.put(known.content(), key);
      }
    }
    total = changes.stale().size();
    for (Source source : changes.stale()) {
      switch (source.reading().get()) {
        case Rejection rejection -> {
          report.rejected(rejection);
          writer.deleteDocuments(new Term(Documents.KEY, source.key()));
          done++;
        }
        case FileReading.Accepted accepted -> {
          accepted.notes().forEach(report::note);
          report(source, accepted.article(), changes.known().get(source.key()), goneByContent);
          add(source, accepted.article());
        }
      }
    }
    flush();
    for (String key : changes.gone()) {
      writer.deleteDocuments(new Term(Documents.KEY, key));
    }
    goneByContent.values().stream().sorted().map(Source::pathOf).forEach(report::removed);
    IndexStore.tidy(writer);
    writer.commit();
  }

  private void report(
      Source source,
      Article article,
      Snapshot.@Nullable Known before,
      Map<String, String> goneByContent) {
    String content = Documents.digest(article.text());
    if (before == null) {
      String renamed = goneByContent.remove(content);
      if (renamed == null) {
        report.added(source.path());
      } else {
        report.renamed(Source.pathOf(renamed), source.path());
      }
    } else if (before.content().equals(content)) {
      report.touched();
    } else {
      report.changed(source.path());
    }
  }

  private void add(Source source, Article article) throws IOException {
    batch.put(source, article);
    batchPassages += Documents.citable(article).size();
    if (batchPassages >= BATCH) {
      flush();
    }
  }

  private void flush() throws IOException {
    Map<String, float[]> vectors = vectors();
    for (Map.Entry<Source, Article> entry : batch.entrySet()) {
      Source source = entry.getKey();
      writer.updateDocuments(
          new Term(Documents.KEY, source.key()),
          Documents.of(source.key(), source.stamp(), entry.getValue(), vectors));
    }
    done += batch.size();
    uncommitted += batchPassages;
    batch.clear();
    batchPassages = 0;
    if (uncommitted >= COMMIT_AFTER) {
      writer.commit();
      uncommitted = 0;
    }
    progress.at(total == 0 ? 1 : (double) done / total, embedded);
  }

  /** The vectors of the batch by digest: those the index has, and the others from the model. */
  private Map<String, float[]> vectors() {
    Map<String, float[]> vectors = new HashMap<>();
    if (embedder == null) {
      return vectors;
    }
    Map<String, String> missing = new LinkedHashMap<>();
    for (Article article : batch.values()) {
      for (Passage passage : Documents.citable(article)) {
        String digest = Documents.digest(passage.text());
        float @Nullable [] known = index.<float @Nullable []>search(s -> s.vector(digest));
        if (known == null) {
          missing.put(digest, passage.text());
        } else {
          vectors.put(digest, known);
        }
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
      progress.at((done + share * batch.size()) / total, embedded);
    }
    return vectors;
  }
}
