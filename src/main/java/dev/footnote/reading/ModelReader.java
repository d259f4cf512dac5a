package dev.footnote.reading;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.Token;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a model read the windows around what was found, and the best of it again, with less around
 * it. The sentence that answers is chosen by the model's margin, by how near its passage is to the
 * question, and by how many of the question's words its window holds. Thread-safe.
 */
public final class ModelReader implements Reader {

  /** As many as help, and as keep an answer within a quarter of a second on two cores. */
  private static final int WINDOWS = 6;

  /** So many passages are read again: what stands around an answer also misleads the model. */
  private static final int READ_AGAIN = 3;

  private static final Comparator<Reading> BEST_FIRST =
      Comparator.comparingDouble(Reading::score).reversed();

  private final SpanModel model;
  private final Weights weights;

  /**
   * @param model reads the windows
   * @param weights what its margins count
   */
  public ModelReader(SpanModel model, Weights weights) {
    this.model = model;
    this.weights = weights;
  }

  @Override
  public List<Reading> read(Question question, List<Hit> hits) {
    return asked(question).stream()
        .flatMap(part -> read(part, of(part, hits)).stream())
        .filter(reading -> !tellsOfOthers(question, reading))
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Where Venn works is not told by where Mr Reay works. */
  private static boolean tellsOfOthers(Question question, Reading reading) {
    return question
        .agent()
        .filter(agent -> new AgentFilter(agent).tellsOfOthers(reading.sentence()))
        .isPresent();
  }

  /** Several questions are read one by one; the clauses of one question are not. */
  private static List<QuestionPart> asked(Question question) {
    List<QuestionPart> questions =
        question.parts().stream().filter(QuestionPart::ofItsOwn).toList();
    return questions.isEmpty() ? List.of(question.whole()) : questions;
  }

  /** A question of its own is read where it was found; another also where its clauses were. */
  private static List<Hit> of(QuestionPart part, List<Hit> hits) {
    return part.ofItsOwn() ? hits.stream().filter(hit -> hit.part().equals(part)).toList() : hits;
  }

  /** Every sentence read, with what was measured of it; for fitting. */
  public List<ScoredSentence> measured(Question question, List<Hit> hits) {
    return asked(question).stream()
        .flatMap(part -> spotted(part, of(part, hits)).stream())
        .map(one -> new ScoredSentence(one.sentence, one.part, score(one), one.features))
        .toList();
  }

  private List<Reading> read(QuestionPart part, List<Hit> hits) {
    return spotted(part, hits).stream().map(this::reading).toList();
  }

  private List<Spotted> spotted(QuestionPart part, List<Hit> hits) {
    Map<Passage, Float> cosines = new LinkedHashMap<>();
    hits.forEach(hit -> cosines.merge(hit.passage(), hit.cosine(), Math::max));
    List<Spotted> spotted =
        Cores.READING
            .each(
                Window.around(List.copyOf(cosines.keySet()), WINDOWS),
                window -> spot(part, window, cosines))
            .stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(this::score).reversed())
            .toList();
    Map<Sentence, SpanScores.Answer> again = new HashMap<>();
    Cores.READING
        .each(bestOfPassages(spotted), best -> answers(part, Window.closeTo(best)))
        .forEach(answers -> answers.forEach(again::putIfAbsent));
    return spotted.stream().map(one -> one.readAgain(again.get(one.sentence))).toList();
  }

  /** The best sentence of each of the best passages. */
  private static List<Sentence> bestOfPassages(List<Spotted> spotted) {
    Set<Passage> passages = new HashSet<>();
    return spotted.stream()
        .map(Spotted::sentence)
        .filter(sentence -> passages.add(sentence.passage()))
        .limit(READ_AGAIN)
        .toList();
  }

  /** The best answer in each sentence of a window; its span counts in the article's text. */
  private Map<Sentence, SpanScores.Answer> answers(QuestionPart part, Window window) {
    SpanScores scores = model.read(part.text(), window.sentence().article().title(), window.text());
    Map<Sentence, SpanScores.Answer> answers = new LinkedHashMap<>();
    for (Window.Part words : window.parts()) {
      scores
          .best(words.range())
          .map(answer -> answer.shifted(words.shift()))
          .ifPresent(answer -> answers.merge(words.sentence(), answer, SpanScores.Answer::better));
    }
    return answers;
  }

  /** A sentence with its best span, and what was measured of both. */
  private record Spotted(QuestionPart part, Sentence sentence, Span span, Features features) {

    /** With the mean of both margins, and the span of the better one. */
    Spotted readAgain(SpanScores.@Nullable Answer answer) {
      if (answer == null) {
        return this;
      }
      double margin = features.get(Feature.MARGIN);
      return new Spotted(
          part,
          sentence,
          answer.margin() > margin ? answer.span() : span,
          features.with(Feature.MARGIN, (margin + answer.margin()) / 2));
    }
  }

  private List<Spotted> spot(QuestionPart part, Window window, Map<Passage, Float> cosines) {
    double coverage = coverage(part, window);
    List<Spotted> spotted = new ArrayList<>();
    answers(part, window)
        .forEach(
            (sentence, answer) -> {
              Map<Feature, Double> values = new EnumMap<>(Feature.class);
              values.put(Feature.MARGIN, (double) answer.margin());
              values.put(Feature.PASSAGE_COSINE, (double) cosine(sentence, window, cosines));
              values.put(Feature.WINDOW_COVERAGE, coverage);
              values.put(Feature.YES_OR_NO, part.wants(AnswerType.YES_OR_NO) ? 1.0 : 0.0);
              spotted.add(new Spotted(part, sentence, answer.span(), new Features(values)));
            });
    return spotted;
  }

  /** That of its own passage; a neighbour that was not found is taken to be as near as what was. */
  private static float cosine(Sentence sentence, Window window, Map<Passage, Float> cosines) {
    return cosines.getOrDefault(
        sentence.passage(), cosines.getOrDefault(window.sentence().passage(), 0f));
  }

  /** The share of the question's content words that the window and what names its article hold. */
  private static double coverage(QuestionPart part, Window window) {
    Set<String> found = new HashSet<>();
    window.sentences().forEach(sentence -> found.addAll(sentence.stems()));
    Article article = window.sentence().article();
    found.addAll(Token.stems(article.title(), article.language()));
    if (article.source() != null) {
      found.addAll(Token.stems(article.source()));
    }
    List<Token> asked = part.contentTokens();
    long covered = asked.stream().filter(word -> word.isIn(found)).count();
    return asked.isEmpty() ? 0 : (double) covered / asked.size();
  }

  private double score(Spotted spotted) {
    return weights.sentence().score(spotted.features);
  }

  private Reading reading(Spotted spotted) {
    return new Reading(
        spotted.part,
        spotted.sentence,
        Optional.of(spotted.span),
        score(spotted),
        weights.confidence().probability(spotted.features));
  }
}
