package dev.footnote.retrieval.embedded;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Rejection;
import dev.footnote.file.Reason;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.PassageWriter;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.vector.QuantizedVector;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Writes to the index that lies here, which Lucene's lock guards. */
final class EmbeddedWriter implements PassageWriter<QuantizedVector> {

  private final EmbeddedIndex index;
  private final IndexWriter writer;

  /** Whether the end was reached in peace, so that merges are waited for. */
  private boolean tidied;

  /**
   * @param writer closed with this
   */
  EmbeddedWriter(EmbeddedIndex index, IndexWriter writer) {
    this.index = index;
    this.writer = writer;
  }

  @Override
  public QuantizedVector vector(float[] vector) {
    return QuantizedVector.of(vector);
  }

  @Override
  public Map<String, QuantizedVector> vectors(Set<String> digests) {
    return index.search(
        snapshot -> {
          Map<String, QuantizedVector> vectors = new HashMap<>();
          for (String digest : digests) {
            QuantizedVector vector = snapshot.vector(digest);
            if (vector != null) {
              vectors.put(digest, vector);
            }
          }
          return vectors;
        });
  }

  @Override
  public void put(Source file, List<Article> articles, Map<String, QuantizedVector> vectors) {
    write(() -> writer.updateDocuments(term(file.key()), Documents.of(file, articles, vectors)));
  }

  @Override
  public void put(Source file, Rejection rejection) {
    write(() -> writer.updateDocument(term(file.key()), Documents.of(file, rejection)));
  }

  @Override
  public void remove(String key) {
    write(() -> writer.deleteDocuments(term(key)));
  }

  @Override
  public void clear() {
    write(writer::deleteAll);
    commit();
  }

  @Override
  public void commit() {
    write(writer::commit);
    index.refresh();
  }

  @Override
  public void tidy() {
    commit(); // so that nobody waits for the tidying
    write(() -> IndexStore.tidy(writer));
    commit();
    tidied = true;
  }

  @Override
  public void close() {
    write(
        () -> {
          try (writer) {
            if (!tidied && writer.isOpen()) {
              writer.commit();
              writer.rollback(); // nobody waits for merges
            }
          }
        });
    index.refresh();
  }

  private static Term term(String key) {
    return new Term(Documents.FILE, key);
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new IndexException("the index could not be written: " + Reason.of(e), e);
    }
  }
}
