package dev.footnote.retrieval;

import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.QuestionSplitter;
import dev.footnote.language.question.Spelling;
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

  private final PassageIndex index;
  private final @Nullable Embedder embedder;
  private final @Nullable TokenEncoder tokens;
  private final @Nullable Thesaurus thesaurus;
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
    this.thesaurus = tokens == null ? word -> WordNet.english().of(word) : null;
    this.weights = weights;
  }

  @Override
  public List<Hit> retrieve(String question, int limit) {
    String spelled =
        Spelling.correct(question, index::spelledLike, word -> WordNet.english().knows(word));
    List<QuestionPart> parts = QuestionSplitter.of(spelled);
    int measured = Math.max(limit, parts.size() == 1 ? MEASURED : MEASURED_OF_PARTS);
    List<List<Hit>> found = parts.stream().map(part -> find(part, measured)).toList();
    List<Hit> hits = found.size() == 1 ? found.getFirst() : MixtureFusion.of(found, BEST_FIRST);
    return hits.stream().limit(limit).toList();
  }

  /** As many passages as are to be measured, best first. */
  private List<Hit> find(QuestionPart part, int measured) {
    String question = part.words();
    float @Nullable [] vector = embedder == null ? null : embedder.question(question);
    AnalysedQuestion analysed = new AnalysedQuestion(question, index::idf, thesaurus, tokens);
    SentenceScorer scorer = new SentenceScorer(part, analysed, weights);
    List<Candidate> candidates = index.candidates(analysed, vector, CANDIDATES);
    return fuse(candidates, analysed.attribution()).stream()
        .limit(measured)
        .parallel()
        .map(candidate -> measure(scorer, candidate))
        .sorted(BEST_FIRST)
        .toList();
  }

  private Hit measure(SentenceScorer scorer, Candidate candidate) {
    TokenVectors vectors =
        tokens == null ? null : tokens.passage(SentenceScorer.contextOf(candidate.passage()));
    List<ScoredSentence> sentences = scorer.score(candidate, vectors);
    return new Hit(candidate.passage(), sentences.getFirst().score(), sentences);
  }

  /**
   * The candidates by a convex combination of their scores, each scaled to 0 for the worst
   * candidate and 1 for the best (Bruch, Gai and Ingber 2023, arXiv 2210.11934).
   */
  private List<Candidate> fuse(List<Candidate> candidates, Attribution attribution) {
    ToDoubleFunction<Candidate> keywords = scaled(candidates, Candidate::bm25);
    ToDoubleFunction<Candidate> similarity = scaled(candidates, Candidate::cosine);
    ToDoubleFunction<Candidate> fused =
        candidate ->
            weights.keywordShare() * keywords.applyAsDouble(candidate)
                + (1 - weights.keywordShare()) * similarity.applyAsDouble(candidate)
                + NAMED * attribution.fit(candidate.passage().article());
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
