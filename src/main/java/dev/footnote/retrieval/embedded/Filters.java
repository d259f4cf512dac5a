package dev.footnote.retrieval.embedded;

import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.DayRange;
import dev.footnote.retrieval.Source;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Which documents may be found, as queries. */
final class Filters {

  private Filters() {}

  /** What finds the same as {@code query}, in the articles of a filter alone. */
  static Query within(ArticleFilter filter, Query query) {
    if (filter.isNone()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    DayRange days = filter.published();
    if (!days.equals(DayRange.ALL)) {
      all.add(
          LongPoint.newRangeQuery(
              Documents.DAY, days.first().toEpochDay(), days.last().toEpochDay()),
          Occur.FILTER);
    }
    filter
        .outlets()
        .forEach(any -> all.add(anyOf(Documents.PUBLISHER, any.stream()), Occur.FILTER));
    filter
        .folders()
        .forEach(
            any -> all.add(anyOf(Documents.FOLDER, any.stream().map(Source::term)), Occur.FILTER));
    return all.build();
  }

  private static Query anyOf(String field, Stream<String> values) {
    return new TermInSetQuery(field, values.map(BytesRef::new).toList());
  }

  /**
   * The same in the articles of these paths alone.
   *
   * @param paths empty for all
   */
  static Query within(Set<String> paths, Query query) {
    if (paths.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String path : paths) {
      Term beginning = new Term(Documents.KEY, Source.beginningOfKey(path));
      any.add(new PrefixQuery(beginning), Occur.SHOULD);
    }
    return filtered(query, any.build());
  }

  /** What finds the same as {@code query} where {@code filter} finds anything. */
  static Query filtered(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }
}
