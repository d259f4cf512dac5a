package dev.footnote.retrieval.langchain;

import static dev.langchain4j.internal.Utils.randomUUID;
import static dev.langchain4j.internal.ValidationUtils.ensureNotBlank;
import static dev.langchain4j.internal.ValidationUtils.ensureNotEmpty;
import static dev.langchain4j.internal.ValidationUtils.ensureNotNull;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.vector.QuantizedVector;
import dev.footnote.retrieval.vector.VectorWriting;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.RelevanceScore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's store of embeddings, in an index like that of Footnote's passages but apart from
 * it. It finds what LangChain4j's in-memory store finds, with the same scores, (cosine + 1) / 2 to
 * within 0.0001; beyond some thousands of entries it finds nearly all of the nearest, many times
 * faster. All embeddings in a store have one dimension. An id may be given to several entries.
 *
 * <p>Thread-safe; a search sees every addition and removal that had returned when it began. In a
 * folder, each of these is also on the disk when it returns: add many at once. A folder is written
 * by one store at a time.
 */
public final class FootnoteEmbeddingStore implements EmbeddingStore<TextSegment>, AutoCloseable {

  /** So many are written at once. */
  private static final int AT_ONCE = 1_000;

  private final Directory directory;
  private final boolean kept;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private FootnoteEmbeddingStore(Directory directory, boolean kept) throws IOException {
    this.directory = directory;
    this.kept = kept;
    this.writer = new IndexWriter(directory, VectorWriting.settings(new IndexWriterConfig()));
    this.searchers = new SearcherManager(writer, null);
  }

  /** An empty store that is gone with the process. */
  public static FootnoteEmbeddingStore inMemory() {
    try {
      return new FootnoteEmbeddingStore(new ByteBuffersDirectory(), false);
    } catch (IOException e) {
      throw new IndexException("the store could not be made in memory: " + e.getMessage(), e);
    }
  }

  /**
   * The store kept in a folder, mapped into memory and read as far as it is searched; an empty one
   * if there is none.
   *
   * @throws IndexException if the folder cannot be used, or another process has the store open
   */
  public static FootnoteEmbeddingStore open(Path folder) {
    try {
      return new FootnoteEmbeddingStore(FSDirectory.open(folder), true);
    } catch (IOException e) {
      throw new IndexException(
          "the store in " + folder + " could not be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public String add(Embedding embedding) {
    return addAll(List.of(embedding)).getFirst();
  }

  @Override
  public void add(String id, Embedding embedding) {
    write(List.of(id), List.of(embedding), Collections.singletonList(null));
  }

  @Override
  public String add(Embedding embedding, TextSegment segment) {
    String id = randomUUID();
    write(List.of(id), List.of(embedding), Collections.singletonList(segment));
    return id;
  }

  @Override
  public List<String> addAll(List<Embedding> embeddings) {
    List<String> ids = generateIds(embeddings.size());
    write(ids, embeddings, Collections.nCopies(embeddings.size(), null));
    return ids;
  }

  /**
   * Adds entries.
   *
   * @param segments null for an embedding alone
   * @throws IllegalArgumentException if there are not as many of each, an id is blank, or an
   *     embedding is of another dimension than those in the store; then none or the first thousands
   *     are added
   */
  @Override
  public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
    write(ids, embeddings, segments);
  }

  private void write(
      List<String> ids,
      List<Embedding> embeddings,
      List<? extends @Nullable TextSegment> segments) {
    if (ids.size() != embeddings.size() || ids.size() != segments.size()) {
      throw new IllegalArgumentException(
          "there must be as many ids as embeddings and segments, but there are %d, %d and %d"
              .formatted(ids.size(), embeddings.size(), segments.size()));
    }
    change(
        () -> {
          for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Document> documents = new ArrayList<>();
            for (int i = from; i < Math.min(ids.size(), from + AT_ONCE); i++) {
              String id = ensureNotBlank(ids.get(i), "id");
              Embedding embedding = ensureNotNull(embeddings.get(i), "embedding");
              documents.add(
                  new Entry(id, segments.get(i)).document(QuantizedVector.of(embedding.vector())));
            }
            writer.addDocuments(documents);
          }
        });
  }

  @Override
  public void removeAll(Collection<String> ids) {
    List<BytesRef> terms = ensureNotEmpty(ids, "ids").stream().map(BytesRef::new).toList();
    change(() -> writer.deleteDocuments(new TermInSetQuery(Entry.ID, terms)));
  }

  @Override
  public void removeAll(Filter filter) {
    Query passing = MetadataQuery.of(ensureNotNull(filter, "filter"));
    change(() -> writer.deleteDocuments(passing));
  }

  @Override
  public void removeAll() {
    change(() -> writer.deleteAll());
  }

  /**
   * The entries nearest to a query, best first. An embedding is told as near as it is kept: a
   * component is off by at most 1/10,000 of the embedding's length.
   *
   * @throws IllegalArgumentException if the query's embedding is of another dimension
   */
  @Override
  public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
    try {
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      try {
        return new EmbeddingSearchResult<>(search(searcher, request));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new IndexException("the store could not be read: " + e.getMessage(), e);
    }
  }

  private static List<EmbeddingMatch<TextSegment>> search(
      IndexSearcher searcher, EmbeddingSearchRequest request) throws IOException {
    float[] vector = request.queryEmbedding().vector();
    OptionalInt dimension = Entry.VECTOR.dimension(searcher.getIndexReader());
    if (dimension.isPresent() && dimension.getAsInt() != vector.length) {
      throw new IllegalArgumentException(
          "the query's embedding has %d numbers, but those in the store have %d"
              .formatted(vector.length, dimension.getAsInt()));
    }
    Query filter = request.filter() == null ? null : MetadataQuery.of(request.filter());
    List<EmbeddingMatch<TextSegment>> matches = new ArrayList<>();
    for (ScoreDoc found :
        Entry.VECTOR.nearest(
            searcher, vector, filter, request.maxResults(), Comparator.naturalOrder())) {
      double score = RelevanceScore.fromCosineSimilarity(found.score);
      if (score >= request.minScore()) {
        matches.add(match(searcher, found.doc, score));
      }
    }
    return matches;
  }

  private static EmbeddingMatch<TextSegment> match(
      IndexSearcher searcher, int document, double score) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues entries = leaf.reader().getBinaryDocValues(Entry.ENTRY);
    QuantizedVector vector = Entry.VECTOR.read(leaf.reader(), document - leaf.docBase);
    if (entries == null || vector == null || !entries.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("document " + document + " is no entry");
    }
    Entry entry = Entry.read(entries.binaryValue());
    return new EmbeddingMatch<>(
        score, entry.id(), Embedding.from(vector.vector()), entry.segment());
  }

  /** A change of the index. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private void change(Change change) {
    try {
      change.make();
      if (kept) {
        writer.commit();
      }
    } catch (IOException e) {
      throw new IndexException("the store could not be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (directory;
        writer) {
      searchers.close();
    } catch (IOException e) {
      throw new IndexException("the store could not be closed: " + e.getMessage(), e);
    }
  }
}
