package dev.footnote.retrieval.vector;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Keeps those documents of all it is told whose whole vectors are nearest. */
final class NearestCollector extends SimpleCollector {

  private final Search search;
  private final PriorityQueue<ScoreDoc> best;
  private @Nullable VectorReader vectors;
  private int docBase;

  private NearestCollector(Search search) {
    this.search = search;
    this.best = new PriorityQueue<>(search.order.reversed());
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    vectors = new VectorReader(leaf.reader(), search.field);
    docBase = leaf.docBase;
  }

  @Override
  public void collect(int document) throws IOException {
    if (vectors != null && vectors.advance(document)) {
      offer(new ScoreDoc(docBase + document, vectors.cosine(search.unit)));
    }
  }

  private void offer(ScoreDoc found) {
    ScoreDoc worst = best.peek();
    if (worst == null || best.size() < search.limit) {
      best.add(found);
    } else if (search.order.compare(found, worst) < 0) {
      best.poll();
      best.add(found);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** What is sought. */
  static final class Search implements CollectorManager<NearestCollector, ScoreDoc[]> {

    private final VectorField field;
    private final float[] unit;
    private final int limit;
    private final Comparator<ScoreDoc> order;

    /**
     * @param unit of unit length or zero
     * @param limit the most documents
     * @param order nearest first
     */
    Search(VectorField field, float[] unit, int limit, Comparator<ScoreDoc> order) {
      this.field = field;
      this.unit = unit;
      this.limit = limit;
      this.order = order;
    }

    @Override
    public NearestCollector newCollector() {
      return new NearestCollector(this);
    }

    @Override
    public ScoreDoc[] reduce(Collection<NearestCollector> collectors) {
      return collectors.stream()
          .flatMap(collector -> collector.best.stream())
          .sorted(order)
          .limit(limit)
          .toArray(ScoreDoc[]::new);
    }
  }
}
