package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Dates;
import dev.footnote.language.Folding;
import dev.footnote.language.Term;
import dev.footnote.language.page.Corrections;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.YesOrNo;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import dev.footnote.reading.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Answers with the articles' own sentences, word for word. Says one sentence for each thing that is
 * asked, and others only where they may answer as well. Thread-safe.
 */
public final class ExtractiveAnswerer implements Answerer {

  private static final int MOST_SENTENCES = 3;
  private static final int MOST_RELATED = 3;

  /** Of articles that differ; all others are as they were chosen. */
  private static final Comparator<Reading> NEWEST_FIRST =
      Comparator.comparing(
          reading -> differs(reading) ? day(reading) : LocalDate.MAX, Comparator.reverseOrder());

  private final Thresholds thresholds;
  private final Reply.Mode mode;
  private final Refusal refusal;
  private final BiPredicate<Article, Article> areCopies;

  /** One that answers from articles of which none is another's copy. */
  public ExtractiveAnswerer(Thresholds thresholds, Reply.Mode mode, Predicate<String> isKnown) {
    this(thresholds, mode, isKnown, (one, other) -> false);
  }

  /**
   * @param thresholds how sure it must be to answer, and to show what comes closest
   * @param mode what to call the answers: {@code EXTRACTIVE}, or {@code KEYWORD} where no embedding
   *     model serves
   * @param isKnown whether an article holds a folded word, in any of its forms
   * @param areCopies whether one of two articles is a copy of the other: what both say is said by
   *     one
   */
  public ExtractiveAnswerer(
      Thresholds thresholds,
      Reply.Mode mode,
      Predicate<String> isKnown,
      BiPredicate<Article, Article> areCopies) {
    this.thresholds = thresholds;
    this.mode = mode;
    this.refusal = new Refusal(isKnown);
    this.areCopies = areCopies;
  }

  @Override
  public Draft answer(Question question, List<Reading> read, Consumer<Statement> spoken) {
    List<Reading> readings = read.stream().filter(Reading::mayAnswer).toList();
    double sure = Confidence.of(readings);
    if (readings.isEmpty() || sure < thresholds.abstainBelow()) {
      return draft(abstention(question, read), sure);
    }
    if (sure < thresholds.answerFrom()) {
      return draft(new Closest(Citation.of(1, readings.getFirst())), sure);
    }
    List<QuestionPart> missing = missing(question, readings);
    List<Statement> statements = statements(question, chosen(missing, readings), readings);
    statements.forEach(spoken);
    return draft(
        new GroundedAnswer(
            statements,
            missing.stream().filter(QuestionPart::ofItsOwn).map(QuestionPart::text).toList()),
        sure);
  }

  private Draft draft(Answer answer, double sure) {
    return new Draft(answer, mode, sure, List.of(), null);
  }

  /** The parts of the question that the articles do not answer. */
  private List<QuestionPart> missing(Question question, List<Reading> readings) {
    Map<QuestionPart, Double> sure = new LinkedHashMap<>();
    question.parts().forEach(part -> sure.put(part, 0.0)); // for one, nothing may be found
    sure.putAll(Confidence.byPart(readings));
    return sure.entrySet().stream()
        .filter(part -> !part.getKey().isWhole() && part.getValue() < thresholds.answerFrom())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The best sentence for each part of the question that is answered, and those that may answer as
   * well; none of them twice. What answers the first part comes first.
   */
  private List<Reading> chosen(List<QuestionPart> missing, List<Reading> readings) {
    Map<String, Reading> chosen = new LinkedHashMap<>();
    Set<QuestionPart> parts = new HashSet<>(missing);
    boolean inParts = readings.stream().anyMatch(reading -> !reading.part().isWhole());
    List<Reading> sure =
        readings.stream()
            .filter(reading -> !missing.contains(reading.part()))
            .filter(reading -> !inParts || !reading.part().isWhole())
            .toList();
    List<Reading> among = sure.isEmpty() ? readings : sure;
    List<Reading> candidates = inParts ? among : ofFigures(among);
    for (Reading reading : candidates) {
      if (chosen.size() < MOST_SENTENCES && (parts.add(reading.part()) || differs(reading))) {
        chosen.putIfAbsent(folded(reading), reading);
      }
    }
    double least = candidates.getFirst().score() - thresholds.lead();
    for (Reading reading : candidates) {
      boolean said =
          chosen.values().stream()
              .anyMatch(
                  one ->
                      reading.answersAs(one)
                          || (differs(one) && one.part().equals(reading.part())));
      if (chosen.size() < MOST_SENTENCES && reading.score() >= least && !said) {
        chosen.putIfAbsent(folded(reading), reading);
      }
    }
    return chosen.values().stream()
        .sorted(
            Comparator.comparingInt((Reading reading) -> reading.part().number())
                .thenComparing(NEWEST_FIRST))
        .toList();
  }

  /**
   * Of what may answer as well as the best, what has all figures of the question, if anything has:
   * "What does a wash at 90 degrees cost?" is not answered by the price of one at 60.
   */
  private List<Reading> ofFigures(List<Reading> candidates) {
    Set<String> figures = figures(candidates.getFirst().part().text());
    double least = candidates.getFirst().score() - thresholds.lead();
    boolean has =
        !figures.isEmpty()
            && candidates.stream()
                .anyMatch(one -> one.score() >= least && hasAll(one.sentence(), figures));
    return has
        ? candidates.stream().filter(one -> hasAll(one.sentence(), figures)).toList()
        : candidates;
  }

  private static boolean hasAll(Sentence sentence, Set<String> figures) {
    return figures(sentence.said(Optional.empty())).containsAll(figures);
  }

  private static Set<String> figures(String text) {
    return Term.of(text).stream()
        .filter(term -> term.kind() == Term.Kind.NUMBER)
        .filter(term -> Character.isDigit(term.token().text().codePointAt(0)))
        .map(Term::key)
        .collect(Collectors.toSet());
  }

  /** What several articles say is said once and cites them all. */
  private List<Statement> statements(
      Question question, List<Reading> chosen, List<Reading> readings) {
    List<Statement> statements = new ArrayList<>();
    int number = 0;
    for (Reading reading : chosen) {
      List<Citation> citations = new ArrayList<>();
      citations.add(Citation.of(++number, reading));
      for (Reading other : readings) {
        if (saysTheSame(other, reading) && isAnotherSource(other, citations)) {
          citations.add(Citation.of(++number, other));
        }
      }
      Statement statement = Statement.quoting(citations).after(lead(reading));
      boolean settles = statements.isEmpty() && statement.lead().isEmpty();
      statements.add(
          settles
              ? settled(question, reading.sentence()).map(statement::after).orElse(statement)
              : statement);
    }
    return statements;
  }

  /** Whether neither its article nor a copy of that is cited yet. */
  private boolean isAnotherSource(Reading reading, List<Citation> citations) {
    Article article = reading.sentence().article();
    return citations.stream()
        .map(Citation::article)
        .noneMatch(cited -> cited.path().equals(article.path()) || areCopies.test(cited, article));
  }

  /** "Yes." or "No." where an article's own words settle what is asked. */
  private static Optional<String> settled(Question question, Sentence sentence) {
    boolean plain =
        sentence.passage().kind() == Block.Kind.PARAGRAPH
            && sentence.speaker().isEmpty()
            && sentence.row().isEmpty()
            && !sentence.passage().isCorrection();
    return plain ? YesOrNo.told(question, sentence.text()).map(YesOrNo::words) : Optional.empty();
  }

  private boolean saysTheSame(Reading other, Reading reading) {
    return folded(other).equals(folded(reading))
        || (other.answersAs(reading) && other.score() >= reading.score() - thresholds.lead());
  }

  private static boolean differs(Reading reading) {
    return reading.standing() == Standing.DIFFERS;
  }

  /** Words of our own before a sentence that does not stand for all that is said. */
  private static String lead(Reading reading) {
    String text = reading.sentence().text();
    return switch (reading.standing()) {
      case UNDISPUTED -> "";
      case CORRECTS -> Corrections.isLabelled(text) ? "" : "Corrected:";
      case DIFFERS -> "On " + Dates.written(day(reading)) + ":";
    };
  }

  private static LocalDate day(Reading reading) {
    return Objects.requireNonNull(
        reading.sentence().article().published(), "only articles of a day differ");
  }

  private static String folded(Reading reading) {
    return Folding.fold(reading.sentence().text());
  }

  private Abstention abstention(Question question, List<Reading> readings) {
    List<Citation> related = new ArrayList<>();
    Set<Object> seen = new LinkedHashSet<>();
    for (Reading reading : readings) {
      if (related.size() < MOST_RELATED && seen.add(reading.sentence().passage())) {
        related.add(Citation.of(related.size() + 1, reading));
      }
    }
    return new Abstention(refusal.of(question, readings), related);
  }
}
