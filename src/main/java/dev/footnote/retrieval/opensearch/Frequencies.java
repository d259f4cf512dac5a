package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.KeywordQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Gatherers;
import org.opensearch.client.opensearch._types.aggregations.Buckets;
import org.opensearch.client.opensearch._types.aggregations.FiltersBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;

/**
 * How many passages hold a term in a field, among them those that do not count (any more), as in
 * the statistics of BM25. Terms that are asked for together are counted in one call, and each but
 * once. Thread-safe.
 */
final class Frequencies {

  /** So many terms are counted in one call. */
  private static final int AT_ONCE = 1_000;

  private static final String TERMS = "terms";

  private final Searches searches;
  private final String passages;
  private final Map<Term, Long> known = new ConcurrentHashMap<>();

  /** A term of a field. */
  record Term(String field, String text) {}

  /**
   * @param passages their index
   */
  Frequencies(Searches searches, String passages) {
    this.searches = searches;
    this.passages = passages;
  }

  /** Counts the stems of words, so that they are known when they are asked for. */
  void expectStems(Collection<String> stems) {
    expect(stems.stream().flatMap(stem -> inEachField(stem).stream()).toList());
  }

  /** Counts some terms, so that they are known when they are asked for. */
  void expect(Collection<Term> terms) {
    Set<Term> unknown = new LinkedHashSet<>(terms);
    unknown.removeAll(known.keySet());
    unknown.stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(this::count);
  }

  /** The number of passages that hold a stem, in their own words or in what names them. */
  long ofStem(String stem) {
    expectStems(List.of(stem));
    return inEachField(stem).stream().mapToLong(this::of).max().orElse(0);
  }

  /** The number of passages that hold a term in its field. */
  long of(Term term) {
    expect(List.of(term));
    return Objects.requireNonNull(known.get(term));
  }

  /** A stem in each field where words are sought. */
  static List<Term> inEachField(String stem) {
    List<Term> terms = new ArrayList<>();
    for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
      terms.add(new Term(Queries.name(field), stem));
    }
    return terms;
  }

  private void count(List<Term> terms) {
    List<Query> filters =
        terms.stream().map(term -> Queries.term(term.field(), term.text())).toList();
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(passages)
            .size(0)
            .aggregations(
                TERMS, any -> any.filters(f -> f.filters(Buckets.of(b -> b.array(filters)))));
    List<FiltersBucket> buckets = searches.aggregate(search, TERMS).filters().buckets().array();
    for (int i = 0; i < terms.size(); i++) {
      known.put(terms.get(i), buckets.get(i).docCount());
    }
  }
}
