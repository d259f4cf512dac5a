package dev.footnote.retrieval.opensearch;

import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.DayRange;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** What is sought, as the cluster's queries. */
final class Queries {

  /** Stands between stems that count as one; see the analyzer "words" of the passages. */
  private static final String ALTERNATIVE = "\u0001";

  /**
   * How many times as many vectors as are sought are compared in full, having been found by their
   * quantised form.
   */
  private static final float OVERSAMPLED = 3;

  private Queries() {}

  /** What counts of an index. */
  static List<Query> counting(IndexState state) {
    List<Query> all = new ArrayList<>();
    all.add(atMost(Documents.COMMIT, state.commit()));
    if (!state.gone().isEmpty()) {
      all.add(not(any(Documents.VERSION, state.gone())));
    }
    if (!state.abandoned().isEmpty()) {
      all.add(not(ofCommits(state.abandoned())));
    }
    return all;
  }

  /** What was written for some commits. */
  static Query ofCommits(List<Long> commits) {
    return anyOf(Documents.COMMIT, commits.stream().map(FieldValue::of).toList());
  }

  /** What lies in the articles of a filter. */
  static List<Query> within(ArticleFilter filter) {
    List<Query> all = new ArrayList<>();
    DayRange days = filter.published();
    if (!days.equals(DayRange.ALL)) {
      all.add(
          Query.of(
              query ->
                  query.range(
                      range ->
                          range
                              .field(Documents.DAY)
                              .gte(JsonData.of(days.first().toEpochDay()))
                              .lte(JsonData.of(days.last().toEpochDay())))));
    }
    filter.outlets().forEach(any -> all.add(any(Documents.PUBLISHER, any)));
    filter
        .folders()
        .forEach(any -> all.add(any(Documents.FOLDER, any.stream().map(Source::term).toList())));
    return all;
  }

  /** What may answer a question, of an index. */
  static List<Query> within(IndexState state, Question question) {
    return Stream.of(counting(state), within(question.filter()), withPaths(question.articles()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Query> withPaths(Set<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Query> beginnings = paths.stream().map(Queries::inPath).toList();
    return List.of(Query.of(query -> query.bool(bool -> bool.should(beginnings))));
  }

  private static Query inPath(String path) {
    return Query.of(
        query ->
            query.prefix(prefix -> prefix.field(Documents.KEY).value(Source.beginningOfKey(path))));
  }

  /** The same where all of some filters find anything, scored as before. */
  static Query filtered(Query query, List<Query> filters) {
    return Query.of(any -> any.bool(bool -> bool.must(query).filter(filters)));
  }

  /** What all of some filters find. */
  static Query all(List<Query> filters) {
    return Query.of(query -> query.bool(bool -> bool.filter(filters)));
  }

  /** What one of several terms is found in. */
  static Query any(String field, Collection<String> terms) {
    return anyOf(field, terms.stream().map(FieldValue::of).toList());
  }

  private static Query anyOf(String field, List<FieldValue> values) {
    return Query.of(query -> query.terms(terms -> terms.field(field).terms(t -> t.value(values))));
  }

  /** What a term is found in. */
  static Query term(String field, String term) {
    return Query.of(query -> query.term(one -> one.field(field).value(FieldValue.of(term))));
  }

  static Query isTrue(String field) {
    return Query.of(query -> query.term(one -> one.field(field).value(FieldValue.TRUE)));
  }

  /** The articles that may be copies of one. */
  static Query sharing(Fingerprint fingerprint) {
    List<Query> terms =
        fingerprint.terms().stream().map(term -> term(Documents.COPY, term)).toList();
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.should(terms)
                        .minimumShouldMatch(Integer.toString(fingerprint.leastShared()))));
  }

  static Query atMost(String field, long value) {
    return Query.of(query -> query.range(range -> range.field(field).lte(JsonData.of(value))));
  }

  static Query above(String field, long value) {
    return Query.of(query -> query.range(range -> range.field(field).gt(JsonData.of(value))));
  }

  private static Query not(Query query) {
    return Query.of(any -> any.bool(bool -> bool.mustNot(query)));
  }

  /** Where a word of a text counts; scored by BM25 as {@link KeywordQuery} says. */
  static Query keywords(KeywordQuery keywords) {
    BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
    if (!keywords.words().isEmpty()) {
      String words =
          keywords.words().stream()
              .map(stems -> String.join(ALTERNATIVE, stems))
              .collect(Collectors.joining(" "));
      for (KeywordQuery.Field field : KeywordQuery.Field.values()) {
        any.should(match(name(field), words, field.weight()));
      }
    }
    if (!keywords.pairs().isEmpty()) {
      any.should(match(Documents.PAIRS, String.join(" ", keywords.pairs()), 1));
    }
    return keywords.words().isEmpty() && keywords.pairs().isEmpty()
        ? none()
        : any.build().toQuery();
  }

  private static Query match(String field, String terms, float weight) {
    return Query.of(
        query ->
            query.match(match -> match.field(field).query(FieldValue.of(terms)).boost(weight)));
  }

  /** The field of a passage where such words are sought. */
  static String name(KeywordQuery.Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** The passages whose vectors are nearest, among those that the filters find. */
  static Query nearest(float[] vector, List<Query> filters, int limit) {
    return Query.of(
        query ->
            query.knn(
                knn ->
                    knn.field(Documents.VECTOR)
                        .vector(boxed(vector))
                        .k(limit)
                        .filter(all(filters))
                        .rescore(
                            rescore ->
                                rescore.context(
                                    context -> context.oversampleFactor(OVERSAMPLED)))));
  }

  /** How near the vectors of some documents are, on the scale of {@link #nearest}. */
  static Query nearness(float[] vector, List<String> documents) {
    Query among =
        all(List.of(withIds(documents), Query.of(q -> q.exists(e -> e.field(Documents.VECTOR)))));
    return Query.of(
        query ->
            query.scriptScore(
                score ->
                    score
                        .query(among)
                        .script(
                            script ->
                                script.inline(
                                    inline ->
                                        inline
                                            .lang(lang -> lang.custom("knn"))
                                            .source("knn_score")
                                            .params("field", JsonData.of(Documents.VECTOR))
                                            .params("query_value", JsonData.of(boxed(vector)))
                                            .params("space_type", JsonData.of("innerproduct"))))));
  }

  /** Some documents. */
  static Query withIds(List<String> documents) {
    return Query.of(query -> query.ids(ids -> ids.values(documents)));
  }

  /** What finds nothing. */
  static Query none() {
    return Query.of(query -> query.matchNone(none -> none));
  }

  /**
   * The cosine of two vectors of unit length from their score (OpenSearch's documentation of k-NN
   * spaces: 1 + c for a product c of 0 or more, 1 / (1 - c) for one below).
   */
  static float cosine(double score) {
    return (float) (score >= 1 ? score - 1 : 1 - 1 / score);
  }

  private static List<Float> boxed(float[] vector) {
    Float[] boxed = new Float[vector.length];
    Arrays.setAll(boxed, i -> vector[i]);
    return Arrays.asList(boxed);
  }
}
