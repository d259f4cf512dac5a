package dev.footnote.retrieval.opensearch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.footnote.corpus.Article;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.opensearch.StoredArticles.ArticleSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregate;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * The articles of an index, and the files they are in, as one commit left them. What all of them
 * tell is asked once, and kept. Thread-safe.
 */
final class ArticleSearch {

  /** So many hits, or buckets, a search gives at most. */
  private static final int PAGE = 10_000;

  /** So many articles are read in one call. */
  private static final int READ_AT_ONCE = 200;

  private static final String VALUE = "value";

  private final Searches searches;
  private final String index;
  private final IndexState state;
  private final StoredArticles texts;
  private final Map<String, Object> kept = new ConcurrentHashMap<>();

  ArticleSearch(Searches searches, String index, IndexState state, StoredArticles texts) {
    this.searches = searches;
    this.index = index;
    this.state = state;
    this.texts = texts;
  }

  /** How many articles some filters let through. */
  int count(List<Query> filters) {
    return searches.count(index, counting(Documents.AN_ARTICLE, filters));
  }

  private Query counting(String kind, List<Query> filters) {
    List<Query> all = new ArrayList<>(Queries.counting(state));
    all.addAll(filters);
    all.add(Queries.term(Documents.KIND, kind));
    return Queries.all(all);
  }

  /**
   * The documents that some filters let through, sorted by key.
   *
   * @param kind {@link Documents#AN_ARTICLE} or {@link Documents#A_FILE}
   * @param fields what is read of each
   */
  <T> List<T> all(String kind, List<Query> filters, Class<T> type, String... fields) {
    Query query = counting(kind, filters);
    List<T> all = new ArrayList<>();
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<T>> page = page(query, PAGE, after, type, fields);
      page.forEach(hit -> all.add(Objects.requireNonNull(hit.source())));
      if (page.size() < PAGE) {
        return all;
      }
      after = page.getLast().sort();
    }
  }

  /** The first articles that a query finds, by key. */
  List<Article> first(int most, List<Query> filters) {
    Query query = counting(Documents.AN_ARTICLE, filters);
    return page(query, most, List.of(), ArticleSource.class, Documents.WHOLE).stream()
        .map(hit -> Objects.requireNonNull(hit.source()).read())
        .toList();
  }

  /** The title of the first article; empty where there is none, or it has none. */
  Optional<String> title() {
    return kept(
        "title",
        () ->
            first(1, List.of()).stream()
                .map(Article::title)
                .filter(title -> !title.isBlank())
                .findFirst());
  }

  /** The articles of some keys, by key; those that are gone are missing. */
  Map<String, Article> withKeys(List<String> keys) {
    Map<String, Article> found = new HashMap<>();
    keys.stream()
        .gather(Gatherers.windowFixed(READ_AT_ONCE))
        .forEach(some -> addWithKeys(some, found));
    return found;
  }

  private void addWithKeys(List<String> keys, Map<String, Article> found) {
    Query query = counting(Documents.AN_ARTICLE, List.of(Queries.any(Documents.KEY, keys)));
    Map<String, String> keyOf = new HashMap<>();
    for (Hit<KeySource> hit : page(query, PAGE, List.of(), KeySource.class, Documents.KEY)) {
      keyOf.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()).key());
    }
    read(keyOf.keySet())
        .forEach((id, article) -> found.put(Objects.requireNonNull(keyOf.get(id)), article));
  }

  private record KeySource(String key) {}

  /**
   * Articles by their documents.
   *
   * @throws StaleSnapshotException if one is there no more
   */
  Map<String, Article> read(Collection<String> documents) {
    return texts.of(index, documents);
  }

  private <T> List<Hit<T>> page(
      Query query, int size, List<FieldValue> after, Class<T> type, String... fields) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(index)
            .query(query)
            .size(size)
            .sort(Searches.ascending(Documents.KEY))
            .source(source -> source.filter(filter -> filter.includes(List.of(fields))));
    if (!after.isEmpty()) {
      search.searchAfter(after);
    }
    return searches.one(search, type).hits().hits();
  }

  /** What is known of every file, by the key of its source. */
  Map<String, IndexedFile> files() {
    return allFiles().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file ->
                    new IndexedFile(
                        file.getValue().stamp(),
                        file.getValue().content(),
                        file.getValue().reason())));
  }

  /** The version of every file, by the key of its source. */
  Map<String, String> versions() {
    return allFiles().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().version()));
  }

  private Map<String, FileSource> allFiles() {
    return kept(
        "files",
        () ->
            all(Documents.A_FILE, List.of(), FileSource.class, FileSource.FIELDS).stream()
                .collect(Collectors.toMap(FileSource::key, Function.identity())));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record FileSource(
      String key, String version, String stamp, String content, @Nullable String reason) {

    static final String[] FIELDS = {
      Documents.KEY, Documents.VERSION, Documents.STAMP, Documents.CONTENT, Documents.REASON
    };
  }

  /** How many articles have each value of a field. */
  Map<String, Integer> values(String field) {
    return kept("values of " + field, () -> countValues(field));
  }

  private Map<String, Integer> countValues(String field) {
    Query articles = counting(Documents.AN_ARTICLE, List.of());
    Map<String, Integer> values = new LinkedHashMap<>();
    Map<String, FieldValue> after = Map.of();
    do {
      CompositeAggregation.Builder pages =
          new CompositeAggregation.Builder()
              .size(PAGE)
              .sources(List.of(Map.of(VALUE, valueOf(field))));
      if (!after.isEmpty()) {
        pages.after(after);
      }
      SearchRequest.Builder search =
          new SearchRequest.Builder()
              .index(index)
              .size(0)
              .query(articles)
              .aggregations(VALUE, pages.build().toAggregation());
      CompositeAggregate page = searches.aggregate(search, VALUE).composite();
      page.buckets()
          .array()
          .forEach(
              bucket ->
                  values.put(
                      Objects.requireNonNull(bucket.key().get(VALUE)).stringValue(),
                      Math.toIntExact(bucket.docCount())));
      after = page.buckets().array().size() < PAGE ? Map.of() : page.afterKey();
    } while (!after.isEmpty());
    return values;
  }

  private static CompositeAggregationSource valueOf(String field) {
    return CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field)));
  }

  /** What was computed once, and stays. */
  @SuppressWarnings("unchecked") // each name is of one type
  private <T> T kept(String name, Supplier<T> compute) {
    Object known = kept.get(name);
    if (known == null) { // computed outside the map, which may be asked meanwhile
      known = compute.get();
      kept.put(name, known);
    }
    return (T) known;
  }
}
