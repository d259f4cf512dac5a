package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Reading;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Brings an index up to date. */
public final class Indexer {

  private final PassageIndex index;
  private final @Nullable Embedder embedder;

  /**
   * @param embedder gives the passages vectors; with null they are found by keyword alone
   */
  public Indexer(PassageIndex index, @Nullable Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /** First version: adds or replaces the articles. */
  public void update(List<Source> sources) {
    try (IndexWriter writer =
        new IndexWriter(index.directory(), new IndexWriterConfig(Words.ANALYZER))) {
      for (Source source : sources) {
        if (source.reading().get() instanceof Reading.Accepted accepted) {
          Article article = accepted.article();
          writer.updateDocuments(
              new Term(Documents.KEY, source.key()),
              Documents.of(source.key(), source.stamp(), article, vectors(article)));
        }
      }
      writer.commit();
      index.refresh();
    } catch (IOException e) {
      throw new IndexException("the index could not be written: " + e.getMessage(), e);
    }
  }

  private Map<String, float[]> vectors(Article article) throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    if (embedder == null) {
      return vectors;
    }
    Map<String, String> missing = new LinkedHashMap<>();
    for (Passage passage : Documents.citable(article)) {
      String digest = Documents.digest(passage.text());
      float @Nullable [] known = index.<float @Nullable []>search(s -> s.vector(digest));
      if (known == null) {
        missing.put(digest, passage.text());
      } else {
        vectors.put(digest, known);
      }
    }
    List<float[]> embedded = embedder.passages(List.copyOf(missing.values()));
    int i = 0;
    for (String digest : missing.keySet()) {
      vectors.put(digest, embedded.get(i++));
    }
    return vectors;
  }
}
