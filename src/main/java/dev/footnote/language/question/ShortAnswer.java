package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.Names;
import dev.footnote.language.Span;
import dev.footnote.language.Term;
import dev.footnote.language.Term.Kind;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The few words of a sentence that answer, to be held against those of another.
 *
 * @param sentence the sentence
 * @param span where in it they stand
 */
public record ShortAnswer(String sentence, Span span) {

  /** How two short answers lie to each other. */
  public enum Likeness {
    /** They say the same, one maybe more exactly. */
    SAME,
    /** Only one of them can be right. */
    DIFFERENT,
    /** They tell nothing that could be compared. */
    UNLIKE
  }

  /** What stands behind these is not affirmed: "45 and not 54". */
  private static final Pattern DENIAL =
      Pattern.compile("(?i)[,;]?\\s+(?:(?:and|but)\\s+)?(?:not|instead of|rather than)\\b");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d.:£$€])(?<hour>\\d{1,2})(?:[.:](?<minute>\\d\\d)(?!\\d)|(?= ?[ap]\\.?m\\b))"
              + "(?: ?(?<half>[ap])\\.?m\\b)?");

  private static final Pattern WEEKDAY = Pattern.compile(Calendar.WEEKDAY + "(?!\\p{L})");

  private static final Set<String> TITLES =
      WordList.words(
          "mr mrs ms miss dr prof professor sir lady canon father councillor cllr captain");

  /** The words themselves, without what they deny. */
  public String words() {
    return DENIAL.splitAsStream(span.of(sentence)).findFirst().orElse("");
  }

  /** The sentence without them: "Tickets cost at the door." */
  public String rest() {
    return sentence.substring(0, span.start()) + " … " + sentence.substring(span.end());
  }

  /** Whether the sentence says that another answer is not the one: "33 years, not 31". */
  public boolean denies(ShortAnswer other) {
    List<Term> claims = Term.of(other.words()).stream().filter(Term::isClaim).toList();
    List<Term> exact = claims.stream().filter(claim -> claim.kind() != Kind.CONTENT).toList();
    return !claims.isEmpty()
        && Term.claims(denied(sentence))
            .containsAll((exact.isEmpty() ? claims : exact).stream().map(Term::key).toList());
  }

  /** What a sentence denies, from its first "not" on; empty if it denies nothing. */
  public static String denied(String sentence) {
    Matcher denial = DENIAL.matcher(sentence);
    return denial.find() ? sentence.substring(denial.end()) : "";
  }

  /** How it lies to another answer to the same question. */
  public Likeness to(ShortAnswer other, QuestionPart question) {
    if (question.wants(AnswerType.YES_OR_NO)) {
      return Likeness.UNLIKE; // its words are not the answer
    }
    return switch (question.kind().orElse(AnswerType.NUMBER)) {
      case REASON, AUTHOR, YES_OR_NO -> Likeness.UNLIKE;
      case PERSON ->
          likeness(persons(), other.persons(), (one, two) -> true, ShortAnswer::isSamePerson);
      case PLACE -> likeness(stems(), other.stems(), (one, two) -> true, String::equals);
      case TIME -> byTime(other);
      case AGE, MONEY, SHARE, NUMBER ->
          moments().isEmpty() || other.moments().isEmpty() ? byNumber(other) : byTime(other);
    };
  }

  private Likeness byNumber(ShortAnswer other) {
    return likeness(amounts(), other.amounts(), Amount::isComparableWith, Amount::equalsRoughly);
  }

  private Likeness byTime(ShortAnswer other) {
    Likeness byDay =
        likeness(
            moments(),
            other.moments(),
            Moment::isComparableWith,
            (one, two) -> one.compareSharedTo(two) == 0);
    if (byDay != Likeness.UNLIKE) {
      return byDay;
    }
    Likeness byClock = likeness(clock(), other.clock(), (one, two) -> true, String::equals);
    return byClock == Likeness.UNLIKE
        ? likeness(weekdays(), other.weekdays(), (one, two) -> true, String::equals)
        : byClock;
  }

  /** The same if any two of what is told are; different if some can be compared, and none is. */
  private static <T> Likeness likeness(
      List<T> some, List<T> others, BiPredicate<T, T> comparable, BiPredicate<T, T> same) {
    Likeness likeness = Likeness.UNLIKE;
    for (T one : some) {
      for (T other : others) {
        if (comparable.test(one, other)) {
          if (same.test(one, other)) {
            return Likeness.SAME;
          }
          likeness = Likeness.DIFFERENT;
        }
      }
    }
    return likeness;
  }

  private List<Amount> amounts() {
    return Amount.in(sentence, new Span(span.start(), span.start() + words().length()));
  }

  private List<Moment> moments() {
    return Moment.in(words(), null);
  }

  private List<String> clock() {
    return CLOCK
        .matcher(words().toLowerCase(Locale.ROOT))
        .results()
        .map(ShortAnswer::time)
        .toList();
  }

  /** "7.45", "19:45" and "7:45 p.m." in one form. */
  private static String time(MatchResult time) {
    String half = time.group("half");
    int hour =
        Integer.parseInt(time.group("hour")) % ("a".equals(half) || "p".equals(half) ? 12 : 24);
    String minute = time.group("minute") == null ? "00" : time.group("minute");
    return (hour + ("p".equals(half) ? 12 : 0)) + ":" + minute;
  }

  private List<String> weekdays() {
    return WEEKDAY.matcher(words()).results().map(day -> day.group().substring(0, 3)).toList();
  }

  private List<Set<String>> persons() {
    return Names.in(words()).stream()
        .map(
            name ->
                Token.of(name.text()).stream()
                    .map(Token::folded)
                    .filter(word -> !TITLES.contains(word))
                    .collect(Collectors.toSet()))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** A surname alone is a shorter form; another first name is another person. */
  private static boolean isSamePerson(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private List<String> stems() {
    return Token.of(words()).stream().filter(word -> !word.isStopWord()).map(Token::stem).toList();
  }
}
