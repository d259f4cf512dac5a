package dev.footnote.reading;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Dates;
import dev.footnote.language.Span;
import dev.footnote.language.Token;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.QuestionTokens.Role;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.QueryTerms;
import dev.footnote.retrieval.QueryTerms.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures every sentence of a passage as an answer to one question. */
final class SentenceScorer {

  /** The largest value of BM25's term frequency part, {@code tf / (tf + k1 * norm)}, is below 1. */
  private static final double BM25_CEILING = 1;

  private static final Map<Role, Feature> IN_SENTENCE =
      Map.of(
          Role.ASKING, Feature.SENTENCE_ASKING,
          Role.GRAMMAR, Feature.SENTENCE_GRAMMAR,
          Role.NAME, Feature.SENTENCE_NAMES,
          Role.CONTENT, Feature.SENTENCE_CONTENT);

  private static final Map<Role, Feature> IN_PASSAGE =
      Map.of(
          Role.ASKING, Feature.PASSAGE_ASKING,
          Role.GRAMMAR, Feature.PASSAGE_GRAMMAR,
          Role.NAME, Feature.PASSAGE_NAMES,
          Role.CONTENT, Feature.PASSAGE_CONTENT);

  private final QueryTerms question;
  private final @Nullable QuestionTokens tokens;
  private final Weights weights;

  /**
   * @param question its words
   * @param tokens its token vectors; null without a token encoder
   */
  SentenceScorer(QueryTerms question, @Nullable QuestionTokens tokens, Weights weights) {
    this.question = question;
    this.tokens = tokens;
    this.weights = weights;
  }

  /**
   * The passage's sentences, best first; equal scores in the order of the text.
   *
   * @param vectors of {@link #contextOf} the passage; null without a token encoder
   */
  List<ScoredSentence> score(Hit hit, @Nullable TokenVectors vectors) {
    Passage passage = hit.passage();
    int shift = context(passage).length() - passage.span().start();
    LateInteraction interaction = interaction(passage, vectors);
    List<Map<Feature, Double>> measured = new ArrayList<>();
    Article article = passage.article();
    Set<String> heading = new HashSet<>(Token.stems(passage.heading(), article.language()));
    Set<String> whole = new HashSet<>(heading);
    whole.addAll(Token.stems(article.title(), article.language()));
    whole.addAll(Token.stems(publication(article)));
    Set<String> before = Set.of();
    for (Sentence sentence : passage.sentences()) {
      List<String> stems = sentence.stems();
      Set<String> own = new HashSet<>(stems);
      whole.addAll(own);
      Set<String> around = new HashSet<>(heading);
      around.addAll(before);
      around.addAll(own);
      before = own;
      Map<Feature, Double> values = new EnumMap<>(Feature.class);
      values.put(Feature.CONTEXT_COVERAGE, question.coverage(around, Likeness.SAME));
      if (question.knowsRelatives()) {
        values.put(Feature.SENTENCE_FAMILY, question.coverage(own, Likeness.FAMILY));
        values.put(Feature.SENTENCE_KIN, question.coverage(own, Likeness.KIN));
        values.put(Feature.CONTEXT_FAMILY, question.coverage(around, Likeness.FAMILY));
        values.put(Feature.CONTEXT_KIN, question.coverage(around, Likeness.KIN));
      }
      putWords(stems, own, values);
      putKind(sentence.text(), values);
      if (interaction != null) {
        Span span = sentence.span();
        putInteraction(interaction, span.start() + shift, span.end() + shift, values);
      }
      measured.add(values);
    }
    Map<Feature, Double> shared = ofPassage(hit, whole, interaction);
    measured.forEach(values -> values.putAll(shared));
    lag(measured, Feature.SENTENCE_INTERACTION, Feature.INTERACTION_LAG);
    lag(measured, Feature.CONTEXT_COVERAGE, Feature.COVERAGE_LAG);
    List<ScoredSentence> scored = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      Features features = new Features(measured.get(i));
      scored.add(
          new ScoredSentence(
              passage.sentences().get(i),
              question.question(),
              weights.sentence().score(features),
              features));
    }
    scored.sort(Comparator.comparingDouble(ScoredSentence::score).reversed());
    return scored;
  }

  /** What a sentence's words tell. */
  private void putWords(List<String> stems, Set<String> own, Map<Feature, Double> values) {
    values.put(Feature.SENTENCE_COVERAGE, question.coverage(own, Likeness.SAME));
    values.put(Feature.PHRASES, question.phrases(stems));
    values.put(Feature.NEW_WORDS, Math.min(10, newWords(own)) / 10.0);
    values.put(Feature.LENGTH, Math.min(50, stems.size()) / 50.0);
  }

  /** What a sentence's token vectors tell. */
  private static void putInteraction(
      LateInteraction interaction, int start, int end, Map<Feature, Double> values) {
    LateInteraction.Nearest nearest = interaction.in(start, end);
    values.put(Feature.SENTENCE_INTERACTION, nearest.weighted());
    values.put(Feature.WEAKEST_INTERACTION, nearest.weakest());
    values.put(
        Feature.HEADING_LEAN, nearest.weighted() - interaction.inWords(start, end).weighted());
    nearest.byRole().forEach((role, share) -> values.put(IN_SENTENCE.get(role), share));
    values.put(Feature.ANSWER_LIKENESS, interaction.answerLikeness(start, end));
  }

  /**
   * What all sentences of a passage share.
   *
   * @param words those of the passage and of what names it
   */
  private Map<Feature, Double> ofPassage(
      Hit hit, Set<String> words, @Nullable LateInteraction interaction) {
    Article article = hit.passage().article();
    QuestionPart asked = question.question();
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.PASSAGE_COSINE, (double) hit.cosine());
    values.put(Feature.KEYWORDS, keywords(hit));
    values.put(Feature.PASSAGE_COVERAGE, question.coverage(words, Likeness.SAME));
    if (question.knowsRelatives()) {
      values.put(Feature.PASSAGE_FAMILY, question.coverage(words, Likeness.FAMILY));
      values.put(Feature.PASSAGE_KIN, question.coverage(words, Likeness.KIN));
      values.put(Feature.PROXIMITY, question.proximity(stems(hit.passage())));
    }
    values.put(Feature.NUMBERS_MISSING, question.numbersMissing(words));
    values.put(Feature.OUTLET_NAMED, names(asked.mentions().outlets(), article.source()));
    values.put(Feature.DAY_NAMED, names(asked.mentions().days(), article.published()));
    if (interaction != null) {
      LateInteraction.Nearest nearest = interaction.inPassage();
      values.put(Feature.PASSAGE_INTERACTION, nearest.weighted());
      nearest.byRole().forEach((role, share) -> values.put(IN_PASSAGE.get(role), share));
    }
    return values;
  }

  private static <T> double names(Set<T> named, @Nullable T one) {
    return one != null && named.contains(one) ? 1 : 0;
  }

  private static List<String> stems(Passage passage) {
    return passage.sentences().stream().flatMap(one -> one.stems().stream()).toList();
  }

  private double keywords(Hit hit) {
    double most = BM25_CEILING * question.totalWeight();
    return most == 0 ? 0 : Math.min(1, hit.bm25() / most);
  }

  /** An article's outlet, and its day as people write it. */
  private static String publication(Article article) {
    String outlet = article.source() == null ? "" : article.source();
    String day = article.published() == null ? "" : Dates.written(article.published());
    return outlet + "\n" + day;
  }

  /** What a token encoder is shown of a passage: its heading, then its text. */
  static String contextOf(Passage passage) {
    return context(passage) + passage.text();
  }

  private static String context(Passage passage) {
    return passage.heading().isEmpty() ? "" : passage.heading() + "\n";
  }

  private @Nullable LateInteraction interaction(Passage passage, @Nullable TokenVectors vectors) {
    return vectors == null || tokens == null
        ? null
        : new LateInteraction(tokens, vectors, context(passage).length());
  }

  private long newWords(Set<String> stems) {
    return stems.stream()
        .filter(stem -> !question.holds(stem) && !question.question().isStopWord(stem))
        .count();
  }

  private void putKind(String sentence, Map<Feature, Double> values) {
    question
        .question()
        .kind()
        .map(kind -> kind(kind, kind.isToldBy(sentence, this::isKnown)))
        .ifPresent(feature -> values.put(feature, 1.0));
  }

  private static Feature kind(AnswerType kind, boolean told) {
    return switch (kind) {
      case AGE, MONEY, SHARE, NUMBER -> told ? Feature.TELLS_NUMBER : Feature.LACKS_NUMBER;
      case TIME -> told ? Feature.TELLS_TIME : Feature.LACKS_TIME;
      case PLACE -> told ? Feature.TELLS_PLACE : Feature.LACKS_PLACE;
      case PERSON -> told ? Feature.TELLS_PERSON : Feature.LACKS_PERSON;
      case REASON, AUTHOR, YES_OR_NO -> told ? Feature.TELLS_REASON : Feature.LACKS_REASON;
    };
  }

  private boolean isKnown(String words) {
    return Token.stems(words).stream()
        .allMatch(stem -> question.holds(stem) || question.question().isStopWord(stem));
  }

  private static void lag(List<Map<Feature, Double>> measured, Feature of, Feature lag) {
    double best =
        measured.stream().mapToDouble(values -> values.getOrDefault(of, 0.0)).max().orElse(0);
    for (Map<Feature, Double> values : measured) {
      values.put(lag, best - values.getOrDefault(of, 0.0));
    }
  }
}
