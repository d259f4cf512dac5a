package dev.footnote.retrieval.langchain;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Or;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The entries whose metadata pass a filter; those without a segment don't. */
final class MetadataQuery extends Query {

  /** Reading an entry's metadata takes as long as so many simple operations. */
  private static final float COST = 500;

  private final Filter filter;

  private MetadataQuery(Filter filter) {
    this.filter = filter;
  }

  /** The query that asks the filter of as few entries as possible. */
  static Query of(Filter filter) {
    Query asked = new MetadataQuery(filter);
    return necessary(filter)
        .<Query>map(
            necessary ->
                new BooleanQuery.Builder()
                    .add(asked, Occur.FILTER)
                    .add(necessary, Occur.FILTER)
                    .build())
        .orElse(asked);
  }

  /** What holds for every entry that passes, as far as the terms of the index can tell. */
  private static Optional<Query> necessary(Filter filter) {
    return switch (filter) {
      case IsEqualTo equal -> anyPair(equal.key(), List.of(equal.comparisonValue()));
      case IsIn in -> anyPair(in.key(), in.comparisonValues());
      case And and ->
          combined(
              Occur.FILTER,
              Stream.of(necessary(and.left()), necessary(and.right()))
                  .flatMap(Optional::stream)
                  .toList());
      case Or or ->
          necessary(or.left())
              .flatMap(
                  left ->
                      necessary(or.right())
                          .flatMap(right -> combined(Occur.SHOULD, List.of(left, right))));
      default -> Optional.empty();
    };
  }

  private static Optional<Query> combined(Occur occur, List<Query> queries) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return queries.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }

  private static Optional<Query> anyPair(String key, Collection<?> values) {
    List<BytesRef> terms = new ArrayList<>();
    for (Object value : values) {
      String pair = Entry.pair(key, value);
      if (pair == null) {
        return Optional.empty();
      }
      terms.add(new BytesRef(pair));
    }
    return Optional.of(new TermInSetQuery(Entry.PAIR, terms));
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        BinaryDocValues entries = DocValues.getBinary(leaf.reader(), Entry.ENTRY);
        TwoPhaseIterator passing =
            new TwoPhaseIterator(entries) {

              @Override
              public boolean matches() throws IOException {
                Metadata metadata = Entry.readMetadata(entries.binaryValue());
                return metadata != null && filter.test(metadata);
              }

              @Override
              public float matchCost() {
                return COST;
              }
            };
        return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, passing));
      }

      // A filter is anybody's code and may think otherwise the next time.
      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return filter.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetadataQuery that && filter.equals(that.filter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(MetadataQuery.class, filter);
  }
}
