package dev.footnote.reading.current;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Folding;
import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.page.Corrections;
import dev.footnote.language.question.Moment;
import dev.footnote.language.question.ShortAnswer;
import dev.footnote.reading.Reading;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells which sentence a correction is about, and which article a newer one replaces. */
final class Links {

  /** Shares of what a sentence tells that its correction must tell too, as the words weigh. */
  private static final double CLOSE = 0.5;

  private static final double BARELY = 0.1;

  /** The share of the words that answer which a correction repeats. */
  private static final double REPEATED = 0.5;

  /** The share of the words of both titles that are in both. */
  private static final double SAME_TITLE = 0.5;

  private final Function<Set<String>, ToDoubleFunction<String>> idf;

  /**
   * @param idf how much each of some stems tells
   */
  Links(Function<Set<String>, ToDoubleFunction<String>> idf) {
    this.idf = idf;
  }

  /**
   * Whether a correction may be about what was read: it stands in the same article or names it,
   * takes back its answer, or shares so many of its other words that it must be.
   */
  boolean concerns(Passage correction, Reading reading) {
    Sentence sentence = reading.sentence();
    if (sentence.passage().isCorrection() || isOlder(correction.article(), sentence.article())) {
      return false;
    }
    double shared = shared(correction, reading);
    return correction.article().equals(sentence.article())
        || names(correction, sentence.article())
        || shared >= CLOSE
        || (shared >= BARELY && takesBack(correction, reading));
  }

  private static boolean takesBack(Passage correction, Reading reading) {
    return correction.sentences().stream().anyMatch(one -> takesBack(one, reading));
  }

  /**
   * Whether a correction's sentence repeats the words that answer as wrong, or stands beside one
   * that does nothing else.
   */
  static boolean takesBack(Sentence correction, Reading reading) {
    Set<String> answer = answer(reading);
    Stream<String> errors =
        correction.passage().sentences().stream().map(one -> Corrections.error(one.text()));
    return !answer.isEmpty()
        && Stream.concat(errors, Stream.of(ShortAnswer.denied(correction.text())))
            .map(Term::claims)
            .anyMatch(
                wrong ->
                    answer.stream().filter(wrong::contains).count() >= REPEATED * answer.size());
  }

  /** Whether a sentence puts right an error that the one before it repeats. */
  static boolean putsRight(Sentence correction) {
    return correction.index() > 0
        && Corrections.putsRight(correction.text())
        && Corrections.repeatsError(
            correction.passage().sentences().get(correction.index() - 1).text());
  }

  /** Whether a sentence itself holds all the words that answer in another. */
  static boolean holds(Sentence sentence, Reading reading) {
    return Term.claims(sentence.text()).containsAll(answer(reading));
  }

  private static Set<String> answer(Reading reading) {
    return Term.claims(
        reading.shortAnswer().map(ShortAnswer::words).orElseGet(() -> reading.sentence().text()));
  }

  /** How much of what a sentence tells beside its answer, with its title or alone, is in it. */
  private double shared(Passage correction, Reading reading) {
    Sentence sentence = reading.sentence();
    Set<String> said = Term.claims(correction.text());
    Set<String> claims = Term.claims(sentence.text());
    claims.removeAll(answer(reading));
    double alone = share(claims, said);
    claims.addAll(Term.claims(sentence.article().title()));
    return Math.max(alone, share(claims, said));
  }

  /** The weight of what both have, against that of all the first has; 0 if that is nothing. */
  double share(Collection<String> claims, Set<String> others) {
    ToDoubleFunction<String> weight = idf.apply(Set.copyOf(claims));
    double all = claims.stream().mapToDouble(weight).sum();
    double shared = claims.stream().filter(others::contains).mapToDouble(weight).sum();
    return all == 0 ? 0 : shared / all;
  }

  /** Whether a correction says which article it corrects: by its title, or by its day. */
  private boolean names(Passage correction, Article article) {
    return Folding.fold(correction.text()).contains(Folding.fold(article.title()))
        || (tells(correction.text(), article.published(), correction.article())
            && share(Term.claims(article.title()), Term.claims(correction.text())) > 0);
  }

  /** Whether a text tells a day at least by its month. */
  private static boolean tells(String text, @Nullable LocalDate day, Article by) {
    return day != null
        && Moment.in(text, by.published()).stream()
            .anyMatch(told -> told.day() > 0 && told.compareSharedTo(Moment.of(day)) == 0);
  }

  /** Whether one article is known to be of an earlier day than another. */
  static boolean isOlder(Article one, Article other) {
    return one.published() != null
        && other.published() != null
        && one.published().isBefore(other.published());
  }

  /**
   * Whether an article says that it stands in the place of another: one of its title, or outlet,
   * and of the day or year that it names, if it names one.
   */
  static boolean replaces(Article newer, Article older) {
    return !newer.equals(older)
        && !isOlder(newer, older)
        && newer.annotations().corrections().stream()
            .map(span -> span.of(newer.text()))
            .anyMatch(text -> Corrections.replaces(text) && isMeant(text, newer, older));
  }

  private static boolean isMeant(String text, Article newer, Article older) {
    Set<String> all = stems(newer.title());
    Set<String> both = stems(newer.title());
    all.addAll(stems(older.title()));
    both.retainAll(stems(older.title()));
    List<Moment> named = Moment.in(text, null);
    return both.size() >= SAME_TITLE * all.size()
        && (named.isEmpty()
            ? isOlder(older, newer)
            : named.stream().anyMatch(one -> isOf(older, one)));
  }

  /** Whether an article is of a time, as is known or its text says. */
  private static boolean isOf(Article article, Moment time) {
    List<Moment> days =
        article.published() == null
            ? Moment.in(article.text(), null)
            : List.of(Moment.of(article.published()));
    return time.year() > 0
        && days.stream().anyMatch(day -> day.year() > 0 && day.compareSharedTo(time) == 0);
  }

  private static Set<String> stems(String title) {
    return Token.of(title).stream()
        .filter(word -> !word.isStopWord())
        .map(Token::stem)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
