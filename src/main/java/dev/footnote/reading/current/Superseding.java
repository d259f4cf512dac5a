package dev.footnote.reading.current;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Negation;
import dev.footnote.language.Span;
import dev.footnote.language.Term;
import dev.footnote.language.page.Corrections;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.Mentions.Edition;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.ShortAnswer.Likeness;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out what is taken back, replaced or called off, and puts what holds in its place. */
final class Superseding {

  /** The least probability of what stands in a correction that repeats the words it takes back. */
  private static final double FAINT = 0.25;

  /** What cannot be compared must be nearly as likely to answer as what it takes back. */
  private static final double NEARLY = 0.5;

  /** The share of what one sentence tells that another must tell to be about the same. */
  private static final double ALIKE = 0.5;

  private final QuestionPart part;
  private final SureAnswers sure;
  private final Links links;

  Superseding(QuestionPart part, SureAnswers sure, Links links) {
    this.part = part;
    this.sure = sure;
    this.links = links;
  }

  /**
   * What holds, best first.
   *
   * @param readings best first
   */
  List<Reading> among(List<Reading> readings) {
    return part.mentions().edition() == Edition.FIRST
        ? readings
        : calledOff(corrected(replaced(readings)));
  }

  private List<Reading> replaced(List<Reading> readings) {
    List<Reading> held = readings;
    for (Reading newer : sure.among(readings)) {
      held =
          without(
              held,
              newer,
              older -> Links.replaces(newer.sentence().article(), older.sentence().article()));
    }
    return held;
  }

  /** All of it is left out, be it an answer or not: a chat model is not to read it either. */
  private static List<Reading> without(
      List<Reading> readings, Reading newer, Predicate<Reading> isVoid) {
    return inPlace(newer, readings, isVoid, Standing.UNDISPUTED).stream()
        .filter(isVoid.negate())
        .toList();
  }

  private List<Reading> corrected(List<Reading> readings) {
    List<Reading> held = readings.stream().filter(reading -> !repeatsError(reading)).toList();
    for (Reading correction : held) {
      held = inPlace(correction, held, other -> takesBack(correction, other), Standing.CORRECTS);
    }
    return held.stream().map(Superseding::understandable).toList();
  }

  private List<Reading> calledOff(List<Reading> readings) {
    boolean matters =
        part.wants(AnswerType.YES_OR_NO)
            || part.wants(AnswerType.TIME)
            || part.wants(AnswerType.PLACE);
    List<Reading> held = readings;
    for (Reading newer : matters ? sure.among(readings) : List.<Reading>of()) {
      if (Corrections.callsOff(newer.sentence().text())) {
        held = without(held, newer, older -> isCalledOff(older, newer));
      }
    }
    return held;
  }

  /**
   * With one reading in the place of all those that it makes void. What stands beside it rises with
   * it.
   */
  private static List<Reading> inPlace(
      Reading one, List<Reading> readings, Predicate<Reading> isVoid, Standing standing) {
    Set<Sentence> gone = new HashSet<>();
    readings.stream()
        .filter(other -> other.probability() >= FAINT && isVoid.test(other))
        .forEach(other -> gone.add(other.sentence()));
    Optional<Reading> best =
        readings.stream().filter(other -> gone.contains(other.sentence())).findFirst();
    Optional<Reading> risen = readings.stream().filter(other -> isOf(one, other)).findFirst();
    if (best.isEmpty() || risen.isEmpty()) {
      return readings;
    }
    double rise = Math.max(0, best.get().score() - risen.get().score());
    return readings.stream()
        .filter(other -> !gone.contains(other.sentence()))
        .map(
            other ->
                isOf(one, other)
                    ? other.inPlaceOf(best.get()).standing(standing)
                    : isBeside(one, other) ? other.withScore(other.score() + rise) : other)
        .sorted(Comparator.comparingDouble(Reading::score).reversed())
        .toList();
  }

  /** Whether one is the other, whatever others it has risen with. */
  private static boolean isOf(Reading one, Reading other) {
    return other.sentence().equals(one.sentence()) && other.span().equals(one.span());
  }

  private static boolean isBeside(Reading one, Reading other) {
    return other.sentence().passage().equals(one.sentence().passage());
  }

  private static boolean repeatsError(Reading reading) {
    return reading.sentence().passage().isCorrection()
        && Corrections.repeatsError(reading.sentence().text());
  }

  private boolean takesBack(Reading correction, Reading reading) {
    Passage passage = correction.sentence().passage();
    if (denies(correction, reading)) {
      return true;
    }
    if (!passage.isCorrection() || !links.concerns(passage, reading)) {
      return false;
    }
    if (part.wants(AnswerType.YES_OR_NO)
        && sure.isSure(correction)
        && links.share(claims(reading), claims(correction)) >= ALIKE
        && negation(correction).contradicts(negation(reading))) {
      return true;
    }
    boolean takenBack = Links.takesBack(correction.sentence(), reading);
    return switch (correction.likenessTo(reading)) {
      case SAME -> false;
      case DIFFERENT ->
          takenBack
              ? correction.probability() >= FAINT
              : sure.isSure(correction)
                  && new Subject(reading).isNearTo(new Subject(correction), part);
      case UNLIKE ->
          takenBack
              && !Links.holds(correction.sentence(), reading)
              && (Links.putsRight(correction.sentence())
                  || correction.probability() >= NEARLY * reading.probability());
    };
  }

  /** "33 years, not 31", wherever it stands. */
  private boolean denies(Reading newer, Reading older) {
    return sure.isSure(newer)
        && newer.likenessTo(older) == Likeness.DIFFERENT
        && !Links.isOlder(newer.sentence().article(), older.sentence().article())
        && newer.shortAnswer().stream()
            .anyMatch(one -> older.shortAnswer().filter(one::denies).isPresent());
  }

  private static Negation negation(Reading reading) {
    return Negation.of(reading.sentence().text());
  }

  private boolean isCalledOff(Reading older, Reading newer) {
    return Links.isOlder(older.sentence().article(), newer.sentence().article())
        && links.share(claims(newer), Term.claims(older.sentence().passage().text())) >= ALIKE;
  }

  private static Set<String> claims(Reading reading) {
    return Term.claims(reading.sentence().text());
  }

  /** A correction that says no more than "It was closed for two." with what stands before it. */
  private static Reading understandable(Reading reading) {
    Sentence sentence = reading.sentence();
    List<Sentence> sentences = sentence.passage().sentences();
    int first = sentence.index();
    while (first > 0 && Corrections.leansBack(sentences.get(first).text())) {
      first--;
    }
    boolean alone = first == sentence.index() || !sentence.passage().isCorrection();
    if (alone || !Corrections.repeatsError(sentences.get(first).text())) {
      return reading;
    }
    Span span = new Span(sentences.get(first).span().start(), sentence.span().end());
    return reading.in(new Sentence(sentence.passage(), span));
  }
}
