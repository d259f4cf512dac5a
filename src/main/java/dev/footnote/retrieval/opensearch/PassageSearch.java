package dev.footnote.retrieval.opensearch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.KeywordQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.SearchType;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.SuggestMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.msearch.RequestItem;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.TermSuggestOption;

/** The passages of an index as one commit left them. Thread-safe. */
final class PassageSearch {

  private static final String SPELLED = "spelled";

  /** Some megabytes of JSON. */
  private static final int VECTORS_AT_ONCE = 1_000;

  private final Searches searches;
  private final String index;
  private final IndexState state;
  private final ArticleSearch articles;
  private volatile int count = -1;

  /**
   * @param articles that they are of
   */
  PassageSearch(Searches searches, String index, IndexState state, ArticleSearch articles) {
    this.searches = searches;
    this.index = index;
    this.state = state;
    this.articles = articles;
  }

  /** How many there are. */
  int count() {
    int known = count;
    if (known < 0) {
      known = searches.count(index, Queries.all(Queries.counting(state)));
      count = known;
    }
    return known;
  }

  /**
   * What a search shows of a passage.
   *
   * @param article the document of its article
   * @param number in the article
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PassageSource(String article, int number, long phrasing) {}

  /**
   * A passage that was found.
   *
   * @param id of its document
   * @param score by what found it
   */
  record Found(ArticleSearch articles, String id, PassageSource source, double score)
      implements Copies.Found {

    @Override
    public long phrasing() {
      return source.phrasing();
    }

    @Override
    public Passage passage() {
      Article article = articles.read(List.of(source.article())).get(source.article());
      return new Passage(Objects.requireNonNull(article), source.number());
    }
  }

  /**
   * A ranking of passages.
   *
   * @param statistics of all shards count in it, or none
   * @param limit how many of the best
   */
  record Ranking(Query query, SearchType statistics, int limit) {

    /** That of nothing, which is not even asked for. */
    static final Ranking NONE = new Ranking(Queries.none(), SearchType.QueryThenFetch, 0);
  }

  /** By keyword, of what may answer a question. */
  Ranking byKeyword(Question question, KeywordQuery keywords, int limit) {
    return byKeyword(keywords, Queries.within(state, question), limit);
  }

  /** By keyword, of what some filters find. */
  Ranking byKeyword(KeywordQuery keywords, List<Query> filters, int limit) {
    Query query = Queries.filtered(Queries.keywords(keywords), filters);
    return new Ranking(query, SearchType.DfsQueryThenFetch, limit);
  }

  /** By vector, of what may answer a question. */
  Ranking byVector(Question question, float[] vector, int limit) {
    return byVector(Queries.nearest(vector, Queries.within(state, question), limit), limit);
  }

  /** By vector, of some passages by their documents; those without one are left out. */
  Ranking byVector(float[] vector, List<String> documents) {
    return byVector(Queries.nearness(vector, documents), documents.size());
  }

  private Ranking byVector(Query query, int limit) {
    return state.dimension() == 0
        ? Ranking.NONE
        : new Ranking(query, SearchType.QueryThenFetch, limit);
  }

  /** The best of a ranking. */
  List<Found> best(Ranking ranking) {
    return best(List.of(ranking)).getFirst();
  }

  /**
   * The best of some rankings, all in one call, best first; ties are broken by article, then by
   * position, never by the order of indexing. Their articles are read, too.
   */
  List<List<Found>> best(List<Ranking> rankings) {
    List<RequestItem> requests =
        rankings.stream().filter(Predicate.not(Ranking.NONE::equals)).map(this::request).toList();
    Iterator<SearchResponse<PassageSource>> answers =
        searches.several(requests, PassageSource.class).iterator();
    List<List<Found>> best = new ArrayList<>();
    for (Ranking ranking : rankings) {
      best.add(
          ranking.equals(Ranking.NONE)
              ? List.of()
              : answers.next().hits().hits().stream().map(this::found).toList());
    }
    articles.read(
        best.stream().flatMap(List::stream).map(found -> found.source().article()).toList());
    return best;
  }

  private Found found(Hit<PassageSource> hit) {
    return new Found(
        articles,
        Objects.requireNonNull(hit.id()),
        Objects.requireNonNull(hit.source()),
        hit.sort().getFirst().doubleValue());
  }

  private RequestItem request(Ranking ranking) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(index).searchType(ranking.statistics()))
                .body(
                    body ->
                        body.query(ranking.query())
                            .size(ranking.limit())
                            .sort(
                                SortOptions.of(
                                    sort -> sort.score(score -> score.order(SortOrder.Desc))),
                                Searches.ascending(Documents.KEY),
                                Searches.ascending(Documents.NUMBER))
                            .source(
                                source ->
                                    source.filter(
                                        filter ->
                                            filter.includes(
                                                Documents.ARTICLE,
                                                Documents.NUMBER,
                                                Documents.PHRASING)))));
  }

  /** A word that is spelled nearly like another, in the same first letter; the most common. */
  Optional<String> spelledLike(String word, int edits) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(index)
            .size(0)
            .suggest(
                suggest ->
                    suggest.suggesters(
                        SPELLED,
                        one ->
                            one.text(word)
                                .term(
                                    term ->
                                        term.field(Documents.SPELLING)
                                            .size(1)
                                            .maxEdits(edits)
                                            .suggestMode(SuggestMode.Always))));
    return searches.one(search, Void.class).suggest().getOrDefault(SPELLED, List.of()).stream()
        .flatMap(suggest -> suggest.term().options().stream())
        .map(TermSuggestOption::text)
        .findFirst();
  }

  /** The vectors that passages have whose texts have some digests, by digest. */
  Map<String, float[]> vectors(Collection<String> digests) {
    Map<String, float[]> vectors = new HashMap<>();
    if (state.dimension() > 0) {
      digests.stream()
          .gather(Gatherers.windowFixed(VECTORS_AT_ONCE))
          .forEach(some -> addVectors(some, vectors));
    }
    return vectors;
  }

  private void addVectors(List<String> digests, Map<String, float[]> vectors) {
    SearchRequest.Builder search =
        new SearchRequest.Builder()
            .index(index)
            .size(digests.size())
            .query(Queries.all(List.of(Queries.any(Documents.DIGEST, digests))))
            .collapse(collapse -> collapse.field(Documents.DIGEST))
            .source(source -> source.filter(f -> f.includes(Documents.DIGEST, Documents.VECTOR)));
    for (Hit<VectorSource> hit : searches.one(search, VectorSource.class).hits().hits()) {
      VectorSource source = Objects.requireNonNull(hit.source());
      if (source.vector() != null) {
        vectors.put(source.digest(), VectorSource.unboxed(source.vector()));
      }
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record VectorSource(String digest, @Nullable List<Float> vector) {

    static float[] unboxed(List<Float> vector) {
      float[] unboxed = new float[vector.size()];
      for (int i = 0; i < unboxed.length; i++) {
        unboxed[i] = vector.get(i);
      }
      return unboxed;
    }
  }
}
