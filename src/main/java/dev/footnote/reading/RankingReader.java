package dev.footnote.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.ScoredSentence.Measure;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.QueryTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks sentences without a reader model: every sentence of what was found is measured, a linear
 * model weighs what was measured, and a passage is as good as its best sentence. Thread-safe.
 */
public final class RankingReader implements Reader {

  /** The passages whose sentences are measured: 99.3 % of SQuAD's right ones are among them. */
  private static final int MEASURED = 16;

  /** The same for each part of a question, which finds more that is right further down. */
  private static final int MEASURED_OF_PARTS = 32;

  /** The passages whose sentences may be said. */
  private static final int PASSAGES = 10;

  /** As many passages as fit into an eighth of the memory that Java may take: on 8 GB, 2,600. */
  private static final long REMEMBERED = Runtime.getRuntime().maxMemory() / 8 / 100_000;

  private final Function<Set<String>, ToDoubleFunction<String>> idf;
  private final @Nullable TokenEncoder tokens;
  private final @Nullable Thesaurus thesaurus;
  private final Weights weights;

  /** The token vectors of passages, since one that fits a question often fits the next. */
  private final Cache<String, TokenVectors> encoded =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(REMEMBERED).build();

  /**
   * @param idf the inverse document frequencies of some stems
   * @param tokens gives token vectors; null where the model gives none
   * @param thesaurus tells what is related to the question's words; null where token vectors do
   * @param weights fitted to the {@link Weights.Basis} that is at hand
   */
  public RankingReader(
      Function<Set<String>, ToDoubleFunction<String>> idf,
      @Nullable TokenEncoder tokens,
      @Nullable Thesaurus thesaurus,
      Weights weights) {
    this.idf = idf;
    this.tokens = tokens;
    this.thesaurus = thesaurus;
    this.weights = weights;
  }

  @Override
  public List<Reading> read(Question question, List<Hit> hits) {
    List<RankedPassage> ranked = rank(hits).stream().limit(PASSAGES).toList();
    List<RankedPassage> sayable = sayable(question, ranked);
    List<Reading> readings = new ArrayList<>();
    readings(sayable, true).forEach(readings::add);
    if (readings.isEmpty()) {
      readings(ranked, false).forEach(readings::add);
    }
    return readings;
  }

  /** Every sentence of the hits, with what was measured of it; for fitting. */
  public List<ScoredSentence> measured(List<Hit> hits) {
    return rank(hits).stream().flatMap(passage -> passage.sentences().stream()).toList();
  }

  /** The passages of the hits, with every sentence measured; best first. */
  List<RankedPassage> rank(List<Hit> hits) {
    TreeMap<QuestionPart, List<Hit>> byPart =
        hits.stream()
            .collect(
                Collectors.groupingBy(
                    Hit::part,
                    () -> new TreeMap<>(Comparator.comparingInt(QuestionPart::number)),
                    Collectors.toList()));
    int measured = byPart.size() == 1 ? MEASURED : MEASURED_OF_PARTS;
    List<List<RankedPassage>> ranked =
        byPart.entrySet().stream()
            .map(part -> rank(part.getKey(), first(measured, part.getValue())))
            .toList();
    if (ranked.isEmpty()) {
      return List.of();
    }
    return ranked.size() == 1
        ? ranked.getFirst()
        : MixtureFusion.of(ranked, RankedPassage.BEST_FIRST);
  }

  private static List<Hit> first(int most, List<Hit> hits) {
    return hits.subList(0, Math.min(most, hits.size()));
  }

  private List<RankedPassage> rank(QuestionPart part, List<Hit> hits) {
    QueryTerms terms = new QueryTerms(part, idf, thesaurus);
    QuestionTokens asked =
        tokens == null ? null : new QuestionTokens(part, tokens.question(part.text()), idf);
    SentenceScorer scorer = new SentenceScorer(terms, asked, weights);
    return Cores.READING
        .each(hits, hit -> RankedPassage.of(scorer.score(hit, vectors(hit.passage()))))
        .stream()
        .sorted(RankedPassage.BEST_FIRST)
        .toList();
  }

  private @Nullable TokenVectors vectors(Passage passage) {
    return tokens == null ? null : encoded.get(SentenceScorer.contextOf(passage), tokens::passage);
  }

  /**
   * What may answer: a byline nothing but who wrote the article, a sentence without an age no
   * question for one, and what others did or said none about somebody it names.
   */
  private static List<RankedPassage> sayable(Question question, List<RankedPassage> ranked) {
    List<RankedPassage> sayable =
        ranked.stream()
            .filter(
                one ->
                    one.passage().kind() != Block.Kind.BYLINE || question.wants(AnswerType.AUTHOR))
            .toList();
    if (question.isMultiple()) {
      return sayable;
    }
    if (question.wants(AnswerType.AGE)) {
      return sayable.stream()
          .flatMap(passage -> passage.keeping(one -> !lacksNumber(one)).stream())
          .toList();
    }
    return question.agent().map(agent -> new AgentFilter(agent).among(sayable)).orElse(sayable);
  }

  private static boolean lacksNumber(ScoredSentence sentence) {
    return sentence.measures().getFirst().features().get(Feature.LACKS_NUMBER) > 0;
  }

  /** A reading for each part that a sentence was found for. */
  private Stream<Reading> readings(List<RankedPassage> ranked, boolean sayable) {
    return ranked.stream()
        .flatMap(passage -> passage.sentences().stream())
        .sorted(Comparator.comparingDouble(ScoredSentence::score).reversed())
        .flatMap(
            sentence ->
                sentence.measures().stream()
                    .sorted(Comparator.comparingDouble(Measure::score).reversed())
                    .map(measure -> reading(sentence, measure, sayable)));
  }

  private Reading reading(ScoredSentence sentence, Measure measure, boolean sayable) {
    return new Reading(
        measure.part(),
        sentence.sentence(),
        Optional.empty(),
        sentence.score(),
        sayable ? weights.confidence().probability(measure.features()) : 0);
  }
}
