package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.langchain4j.data.embedding.Embedding;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages by keywords and by vectors, and puts them in order by a convex combination of both
 * scores. A question that asks for several things is sought as a whole and in its parts. Without an
 * embedder the words alone decide. Thread-safe.
 */
public final class HybridRetriever implements Retriever {

  /** The passages each of the two searches names. */
  private static final int CANDIDATES = 100;

  /**
   * What an outlet or a day that the question names adds to a candidate's score, which lies between
   * 0 and 1. Of 0, 0.2 and 0.4, the last brought the most of MultiHop-RAG's evidence to be read.
   */
  private static final double NAMED = 0.4;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.passage().article().path())
          .thenComparing(hit -> hit.passage().number());

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final @Nullable Thesaurus thesaurus;
  private final double keywordShare;

  /**
   * @param embedder the model the index was made with; null to search by keywords alone
   * @param thesaurus tells which words count as a word of the question; null without one
   * @param keywordShare what BM25 counts against the vectors, 0 to 1
   */
  public HybridRetriever(
      PassageIndex index,
      @Nullable Embedder embedder,
      @Nullable Thesaurus thesaurus,
      double keywordShare) {
    this.index = index;
    this.embedder = embedder;
    this.thesaurus = thesaurus;
    this.keywordShare = keywordShare;
  }

  @Override
  public List<Hit> retrieve(Question question, int limit) {
    List<PassageIndex.Sought> parts = question.parts().stream().map(this::sought).toList();
    return index.candidates(question, parts, CANDIDATES).stream()
        .flatMap(candidates -> best(candidates, limit))
        .sorted(BEST_FIRST)
        .toList();
  }

  @Override
  public List<Article> copies(Article article, String words) {
    return index.articles().copies(article, words);
  }

  private PassageIndex.Sought sought(QuestionPart part) {
    QueryTerms terms = new QueryTerms(part, index.articles()::idf, thesaurus);
    Embedding vector = embedder == null ? null : Embedding.from(embedder.question(part.text()));
    return new PassageIndex.Sought(part, KeywordQuery.of(terms), vector);
  }

  private Stream<Hit> best(List<Hit> candidates, int limit) {
    ToDoubleFunction<Hit> keywords = scaled(candidates, Hit::bm25);
    ToDoubleFunction<Hit> similarity = scaled(candidates, Hit::cosine);
    return candidates.stream()
        .map(
            hit ->
                hit.withScore(
                    keywordShare * keywords.applyAsDouble(hit)
                        + (1 - keywordShare) * similarity.applyAsDouble(hit)
                        + NAMED * mentioned(hit.passage().article(), hit.part())))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(limit);
  }

  /** How many of the article's outlet and day the question mentions, 0 to 2. */
  static int mentioned(Article article, QuestionPart part) {
    boolean outlet =
        article.source() != null && part.mentions().outlets().contains(article.source());
    boolean day =
        article.published() != null && part.mentions().days().contains(article.published());
    return (outlet ? 1 : 0) + (day ? 1 : 0);
  }

  /**
   * A score scaled to 0 for the worst candidate and 1 for the best (Bruch, Gai and Ingber 2023,
   * arXiv 2210.11934).
   */
  private static ToDoubleFunction<Hit> scaled(List<Hit> candidates, ToDoubleFunction<Hit> score) {
    double least = candidates.stream().mapToDouble(score).min().orElse(0);
    double most = candidates.stream().mapToDouble(score).max().orElse(0);
    double range = most > least ? most - least : 1;
    return hit -> (score.applyAsDouble(hit) - least) / range;
  }
}
