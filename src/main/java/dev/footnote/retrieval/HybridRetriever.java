package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.Mentions;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages in two steps. First keywords and vectors each name candidates, which a convex
 * combination of both scores puts in order. Then every sentence of the best candidates is measured
 * as an answer, and a passage is as good as its best sentence. A question that asks for several
 * things is sought so as a whole and in its parts.
 *
 * <p>Without an embedder the words alone decide; with an embedder that gives no token vectors, the
 * words and the passages' vectors. A thesaurus stands in for token vectors, which know by
 * themselves what is related. Thread-safe.
 */
public final class HybridRetriever implements Retriever {

  /** The passages each of the two searches names. */
  private static final int CANDIDATES = 100;

  /** The passages whose sentences are measured: 99.3 % of SQuAD's right ones are among them. */
  private static final int MEASURED = 16;

  /** The same for each part of a question, which finds more that is right further down. */
  private static final int MEASURED_OF_PARTS = 32;

  /**
   * What an outlet or a day that the question names adds to a candidate's score, which lies between
   * 0 and 1. Of 0, 0.2 and 0.4, the last brought the most of MultiHop-RAG's evidence to be
   * measured.
   */
  private static final double NAMED = 0.4;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.passage().article().path())
          .thenComparing(hit -> hit.passage().number());

  /** As many passages as fit into an eighth of the memory that Java may take: on 8 GB, 2,600. */
  private static final long REMEMBERED = Runtime.getRuntime().maxMemory() / 8 / 100_000;

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final @Nullable TokenEncoder tokens;
  private final @Nullable Thesaurus thesaurus;
  private final Weights weights;

  /** The token vectors of passages, since one that fits a question often fits the next. */
  private final Cache<String, TokenVectors> encoded =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * @param embedder the model the index was made with; null to search by keywords alone
   * @param tokens gives token vectors; null where the model gives none
   * @param weights fitted to the {@link Weights.Basis} that is at hand
   */
  public HybridRetriever(
      PassageIndex index,
      @Nullable Embedder embedder,
      @Nullable TokenEncoder tokens,
      Weights weights) {
    this.index = index;
    this.embedder = embedder;
    this.tokens = tokens;
    this.thesaurus = tokens == null ? word -> WordNet.english().of(word) : null;
    this.weights = weights;
  }

  @Override
  public List<Hit> retrieve(Question question, int limit) {
    int measured = Math.max(limit, question.isMultiple() ? MEASURED_OF_PARTS : MEASURED);
    List<List<Hit>> found = question.parts().stream().map(part -> find(part, measured)).toList();
    List<Hit> hits = question.isMultiple() ? MixtureFusion.of(found, BEST_FIRST) : found.getFirst();
    return hits.stream().limit(limit).toList();
  }

  /** As many passages as are to be measured, best first. */
  private List<Hit> find(QuestionPart part, int measured) {
    float @Nullable [] vector = embedder == null ? null : embedder.question(part.text());
    QueryTerms terms = new QueryTerms(part, index::idf, thesaurus);
    QuestionTokens encoded =
        tokens == null ? null : new QuestionTokens(part, tokens.question(part.text()), index::idf);
    SentenceScorer scorer = new SentenceScorer(terms, encoded, weights);
    return fuse(index.candidates(terms, vector, CANDIDATES), part.mentions()).stream()
        .limit(measured)
        .parallel()
        .map(candidate -> measure(scorer, candidate))
        .sorted(BEST_FIRST)
        .toList();
  }

  private Hit measure(SentenceScorer scorer, Candidate candidate) {
    List<ScoredSentence> sentences = scorer.score(candidate, vectors(candidate.passage()));
    return new Hit(candidate.passage(), sentences.getFirst().score(), sentences);
  }

  private @Nullable TokenVectors vectors(Passage passage) {
    return tokens == null ? null : encoded.get(SentenceScorer.contextOf(passage), tokens::passage);
  }

  /**
   * The candidates by a convex combination of their scores, each scaled to 0 for the worst
   * candidate and 1 for the best (Bruch, Gai and Ingber 2023, arXiv 2210.11934).
   */
  private List<Candidate> fuse(List<Candidate> candidates, Mentions mentions) {
    ToDoubleFunction<Candidate> keywords = scaled(candidates, Candidate::bm25);
    ToDoubleFunction<Candidate> similarity = scaled(candidates, Candidate::cosine);
    ToDoubleFunction<Candidate> fused =
        candidate ->
            weights.keywordShare() * keywords.applyAsDouble(candidate)
                + (1 - weights.keywordShare()) * similarity.applyAsDouble(candidate)
                + NAMED * mentioned(candidate.passage().article(), mentions);
    return candidates.stream().sorted(Comparator.comparingDouble(fused).reversed()).toList();
  }

  /** How many of the article's outlet and day the question mentions, 0 to 2. */
  private static int mentioned(Article article, Mentions mentions) {
    boolean outlet = article.source() != null && mentions.outlets().contains(article.source());
    boolean day = article.published() != null && mentions.days().contains(article.published());
    return (outlet ? 1 : 0) + (day ? 1 : 0);
  }

  private static ToDoubleFunction<Candidate> scaled(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
    double least = candidates.stream().mapToDouble(score).min().orElse(0);
    double most = candidates.stream().mapToDouble(score).max().orElse(0);
    double range = most > least ? most - least : 1;
    return candidate -> (score.applyAsDouble(candidate) - least) / range;
  }
}
