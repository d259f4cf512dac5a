package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages in two steps. First keywords and vectors each name candidates, which a convex
 * combination of both scores puts in order. Then every sentence of the best candidates is measured
 * as an answer, and a passage is as good as its best sentence.
 *
 * <p>Without an embedder the words alone decide; with an embedder that gives no token vectors, the
 * words and the passages' vectors. Thread-safe.
 */
public final class HybridRetriever implements Retriever {

  /** The passages each of the two searches names. */
  private static final int CANDIDATES = 100;

  /** The passages whose sentences are measured: 99.3 % of SQuAD's right ones are among them. */
  private static final int MEASURED = 16;

  private static final Comparator<Hit> BY_PLACE =
      Comparator.comparing((Hit hit) -> hit.passage().article().path())
          .thenComparing(hit -> hit.passage().number());

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final @Nullable TokenEncoder tokens;
  private final Weights weights;

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
    this.tokens = tokens == null ? null : new CachingTokenEncoder(tokens);
    this.weights = weights;
  }

  @Override
  public List<Hit> retrieve(String question, int limit) {
    List<List<Hit>> found =
        Parts.of(Spelling.correct(question, index::spelledLike)).stream()
            .map(part -> find(part, limit))
            .toList();
    return found.size() == 1 ? found.getFirst() : inTurn(found, limit);
  }

  private List<Hit> find(String question, int limit) {
    float @Nullable [] vector = embedder == null ? null : embedder.question(question);
    List<Candidate> candidates = fuse(index.candidates(question, vector, CANDIDATES));
    AnalysedQuestion analysed = new AnalysedQuestion(question, index::idf, tokens);
    return candidates.stream()
        .limit(Math.max(limit, MEASURED))
        .parallel()
        .map(candidate -> measure(analysed, candidate))
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(BY_PLACE))
        .limit(limit)
        .toList();
  }

  /** The best of each list, then the second of each, and so on; none twice. */
  private static List<Hit> inTurn(List<List<Hit>> lists, int limit) {
    Map<Passage, Hit> merged = new LinkedHashMap<>();
    double least = Double.POSITIVE_INFINITY;
    for (int rank = 0; rank < limit; rank++) {
      for (List<Hit> list : lists) {
        if (rank < list.size() && merged.size() < limit) {
          Hit hit = list.get(rank);
          // Scores of different parts cannot be compared; that they do not rise is promised.
          least = Math.min(least, hit.score());
          merged.putIfAbsent(hit.passage(), new Hit(hit.passage(), least, hit.sentences()));
        }
      }
    }
    return List.copyOf(merged.values());
  }

  private Hit measure(AnalysedQuestion question, Candidate candidate) {
    TokenVectors vectors =
        tokens == null ? null : tokens.passage(SentenceScorer.contextOf(candidate.passage()));
    List<ScoredSentence> sentences =
        new SentenceScorer(question, weights).score(candidate, vectors);
    return new Hit(candidate.passage(), sentences.getFirst().score(), sentences);
  }

  /**
   * The candidates by a convex combination of their scores, each scaled to 0 for the worst
   * candidate and 1 for the best (Bruch, Gai and Ingber 2023, arXiv 2210.11934).
   */
  private List<Candidate> fuse(List<Candidate> candidates) {
    ToDoubleFunction<Candidate> keywords = scaled(candidates, Candidate::bm25);
    ToDoubleFunction<Candidate> similarity = scaled(candidates, Candidate::cosine);
    ToDoubleFunction<Candidate> fused =
        candidate ->
            weights.keywordShare() * keywords.applyAsDouble(candidate)
                + (1 - weights.keywordShare()) * similarity.applyAsDouble(candidate);
    return candidates.stream().sorted(Comparator.comparingDouble(fused).reversed()).toList();
  }

  private static ToDoubleFunction<Candidate> scaled(
      List<Candidate> candidates, ToDoubleFunction<Candidate> score) {
    double least = candidates.stream().mapToDouble(score).min().orElse(0);
    double most = candidates.stream().mapToDouble(score).max().orElse(0);
    double range = most > least ? most - least : 1;
    return candidate -> (score.applyAsDouble(candidate) - least) / range;
  }
}
