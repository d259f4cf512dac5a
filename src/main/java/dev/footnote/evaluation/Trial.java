package dev.footnote.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What became of a benchmark's questions. Immutable. */
public final class Trial {

  private final Benchmark.Format format;
  private final List<Outcome> outcomes;
  private final List<Outcome> refusals;

  // Picked out once, as every figure looks at them, and the interval of a figure needs it many
  // times.
  private final List<Outcome> answerable;
  private final List<Said> said;
  private final List<Said> saidToAnswerable;
  private final List<Said> refusalsOfAnswerable;
  private final List<Said> refusalsOfUnanswerable;

  /**
   * Gathers what became of the questions.
   *
   * @param format which figures apply
   * @param outcomes each question, in the benchmark's order
   * @param refusals the questions that tell about refusing: the same, or those of {@link
   *     Benchmark#halved()}
   */
  public Trial(Benchmark.Format format, List<Outcome> outcomes, List<Outcome> refusals) {
    this.format = format;
    this.outcomes = List.copyOf(outcomes);
    this.refusals = List.copyOf(refusals);
    this.answerable = outcomes.stream().filter(o -> o.question().answerable()).toList();
    this.said = said(outcomes, question -> true);
    this.saidToAnswerable = said(outcomes, GoldQuestion::answerable);
    this.refusalsOfAnswerable = said(refusals, GoldQuestion::answerable);
    this.refusalsOfUnanswerable = said(refusals, GoldQuestion::unanswerable);
  }

  /** What became of the questions of several benchmarks of one format, taken together. */
  static Trial pooled(List<Trial> trials) {
    return new Trial(
        trials.getFirst().format,
        trials.stream().flatMap(trial -> trial.outcomes.stream()).toList(),
        trials.stream().flatMap(trial -> trial.refusals.stream()).toList());
  }

  private static List<Said> said(List<Outcome> outcomes, Predicate<GoldQuestion> to) {
    return outcomes.stream()
        .filter(outcome -> to.test(outcome.question()))
        .map(Outcome::said)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The figures that apply, in their order. */
  public Map<Figure, Double> figures() {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      double value = figure.of(this);
      if (!Double.isNaN(value)) {
        figures.put(figure, value);
      }
    }
    return figures;
  }

  /** Which figures apply. */
  public Benchmark.Format format() {
    return format;
  }

  /** What became of each question, in the benchmark's order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** What became of each question that tells about refusing. */
  public List<Outcome> refusals() {
    return refusals;
  }

  /** What became of the questions that the articles answer. */
  public List<Outcome> answerable() {
    return answerable;
  }

  /** What was said to every question; empty where only passages were sought. */
  public List<Said> said() {
    return said;
  }

  /** What was said to the questions that the articles answer. */
  public List<Said> saidToAnswerable() {
    return saidToAnswerable;
  }

  /** Of the questions that tell about refusing, what was said to those the articles answer. */
  public List<Said> refusalsOfAnswerable() {
    return refusalsOfAnswerable;
  }

  /** Of the questions that tell about refusing, what was said to those they do not answer. */
  public List<Said> refusalsOfUnanswerable() {
    return refusalsOfUnanswerable;
  }

  /** What was said where something was claimed. */
  List<Said> answers() {
    return said.stream().filter(Said::answered).toList();
  }

  /** The answerable questions whose short answer is known, and for which a model gave one. */
  List<Outcome> spans() {
    return answerable.stream()
        .filter(outcome -> !outcome.question().answer().groups().isEmpty())
        .filter(outcome -> !outcome.sentences().isEmpty())
        .filter(outcome -> outcome.sentences().getFirst().shortAnswer().isPresent())
        .toList();
  }

  /** What became of some of the questions, by what names each. */
  public Map<String, Trial> by(Function<GoldQuestion, String> name) {
    Map<String, Trial> trials = new TreeMap<>();
    outcomes.stream()
        .map(outcome -> name.apply(outcome.question()))
        .distinct()
        .forEach(one -> trials.put(one, of(question -> name.apply(question).equals(one))));
    return trials;
  }

  private Trial of(Predicate<GoldQuestion> which) {
    return new Trial(format, chosen(outcomes, which), chosen(refusals, which));
  }

  private static List<Outcome> chosen(List<Outcome> from, Predicate<GoldQuestion> which) {
    return from.stream().filter(outcome -> which.test(outcome.question())).toList();
  }

  /** The confidence in each question that can be answered. */
  public double[] positives() {
    return refusalsOfAnswerable.stream().mapToDouble(Said::confidence).toArray();
  }

  /** The confidence in each question that cannot be answered. */
  public double[] negatives() {
    return refusalsOfUnanswerable.stream().mapToDouble(Said::confidence).toArray();
  }

  /** How long each answer took, in milliseconds. */
  public double[] millis() {
    return said.stream().mapToDouble(s -> s.reply().timing().total().toNanos() / 1e6).toArray();
  }
}
