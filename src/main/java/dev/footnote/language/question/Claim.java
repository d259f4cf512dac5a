package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Term;
import dev.footnote.language.Term.Kind;
import dev.footnote.language.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a question asks whether it is so. */
final class Claim {

  /** Add nothing to a question. */
  private static final Set<String> FILLERS =
      WordList.words("really actually truly indeed ever even just");

  /** Must stand in both or in neither. */
  private static final Set<String> SHARED =
      WordList.words(
          """
          can could will would shall should may might must still already always also all every both each again be been
          being by there before after to now once against\
          """);

  private static final Set<String> BE = WordList.words("is are was were am");
  private static final Set<String> PRESENT = WordList.words("is are am do does can must will");
  private static final Set<String> ARTICLES = WordList.words("a an");

  private static final Set<String> NEGATORS =
      WordList.words(
          """
          not never no cannot didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't won't can't
          wouldn't couldn't\
          """);

  /** Deny what "to" behind them leads to. */
  private static final Set<String> DENYING =
      WordList.words("failed fails refused refuses declined declines");

  /** Behind a negator they leave open how much of it is so. */
  private static final Set<String> NOT_SO =
      WordList.words(
          "only all every always just merely quite entirely fully necessarily really even both alone one");

  /** May follow a verb behind which nothing is asked for, without saying of what it is told. */
  private static final Set<String> CIRCUMSTANCES =
      WordList.words("on in during after today yesterday last this earlier");

  /** What happens once: on another day means not on this. */
  private static final Set<String> ONCE =
      WordList.stems(
          "resign resigned die died born elect elected appoint appointed fire fired dismiss dismissed"
              + " sentence sentenced retire retired found founded");

  /** Behind "is", one side of a line excludes the other. */
  private static final List<List<Set<String>>> STATES =
      sides("open/closed shut", "alive/dead", "guilty/innocent", "legal/illegal", "safe/unsafe");

  /** Of deeds, one side of a line excludes the other. */
  private static final List<List<Set<String>>> DEEDS =
      sides(
          "accept/refused rejected declined",
          "refuse reject decline/accepted",
          "win/lost",
          "lose/won");

  private final Question question;
  private final String auxiliary;
  private final List<Term> asked;
  private final Set<String> words;

  Claim(Question question) {
    this.question = question;
    List<Term> terms = question.terms();
    this.auxiliary = terms.getFirst().token().folded();
    this.asked = claims(terms.subList(1, terms.size()));
    this.words = new HashSet<>(question.whole().tokens().stream().map(t -> t.folded()).toList());
  }

  private static List<List<Set<String>>> sides(String... lines) {
    return Stream.of(lines)
        .map(line -> Stream.of(line.split("/", 2)).map(WordList::words).toList())
        .toList();
  }

  private static List<Term> claims(List<Term> terms) {
    return terms.stream()
        .filter(Term::isClaim)
        .filter(term -> !FILLERS.contains(term.token().folded()))
        .filter(term -> !SHARED.contains(term.token().folded()))
        .toList();
  }

  /** What a clause settles; {@code sentence} are the terms of all its clauses. */
  Optional<YesOrNo> in(List<Term> clause, List<Term> sentence) {
    List<Integer> places = places(clause);
    if (places.isEmpty() || !isComplete()) {
      return Optional.empty();
    }
    int last = places.getLast();
    boolean excluded = false;
    for (int i = 0; i < asked.size(); i++) {
      excluded |= !isSame(asked.get(i), clause.get(places.get(i)));
    }
    long denials = sentence.stream().filter(Claim::denies).count();
    boolean more = claims(clause).stream().filter(t -> !isDenial(t)).count() > asked.size();
    boolean still = PRESENT.contains(auxiliary);
    boolean moreElsewhere =
        claims(sentence).stream().filter(t -> !isDenial(t)).count() > asked.size();
    if (!isToldAlike(clause.subList(0, last + 1))
        || !isFreeBetween(clause, places)
        || !isFreeBehind(clause, last)
        || (still && moreElsewhere)) {
      return Optional.empty();
    }
    if (denials == 0) {
      boolean told = isInTime(clause, places);
      return !told || (excluded && more)
          ? Optional.empty()
          : Optional.of(excluded ? YesOrNo.NO : YesOrNo.YES);
    }
    return denials == 1 && !excluded && !more && isDenied(clause, places)
        ? Optional.of(YesOrNo.NO)
        : Optional.empty();
  }

  private boolean isComplete() {
    return asked.size() >= 2 || (asked.size() == 1 && words.contains("there"));
  }

  /** Where the clause has what is asked for, in order; empty if something is not there. */
  private List<Integer> places(List<Term> clause) {
    List<Integer> places = new ArrayList<>();
    int at = 0;
    for (Term term : asked) {
      while (at < clause.size()
          && !isSame(term, clause.get(at))
          && !excludes(term, clause.get(at))) {
        at++;
      }
      if (at == clause.size()) {
        return List.of();
      }
      places.add(at++);
    }
    return places;
  }

  private static boolean isSame(Term one, Term other) {
    boolean same =
        one.key().equals(other.key())
            || other.token().folded().equals(one.token().folded() + "d"); // "die" and "died"
    return same && one.token().isPossessive() == other.token().isPossessive();
  }

  private boolean excludes(Term one, Term other) {
    boolean isDay = Calendar.contains(one.token().folded()) || isAfterMonth(one);
    boolean days =
        isDay
            && Calendar.contains(one.token().folded()) == Calendar.contains(other.token().folded());
    boolean numbers =
        one.kind() == Kind.NUMBER
            && other.kind() == Kind.NUMBER
            && !one.key().equals(other.key())
            && one.key().length() < 4;
    boolean once = asked.stream().anyMatch(term -> ONCE.contains(term.token().stem()));
    return (numbers && !isDay)
        || (days
            && once
            && (numbers || Calendar.contains(one.token().folded()))
            && !one.key().equals(other.key()))
        || (BE.contains(auxiliary)
            ? isOnOtherSide(STATES, one, other) || isOnOtherSide(STATES, other, one)
            : isOnOtherSide(DEEDS, one, other));
  }

  private static boolean isOnOtherSide(List<List<Set<String>>> lines, Term one, Term other) {
    return lines.stream()
        .anyMatch(
            sides ->
                sides.getFirst().contains(one.token().folded())
                    && sides.getLast().contains(other.token().folded()));
  }

  private boolean isAfterMonth(Term term) {
    int at = question.terms().indexOf(term);
    return at > 0 && question.terms().get(at - 1).isMonth();
  }

  /** Whether time, manner and who did it to whom are told with the same small words. */
  private boolean isToldAlike(List<Term> told) {
    Set<String> folded = new HashSet<>();
    for (int i = 0; i < told.size(); i++) {
      if (!leadsOn(told, i)) {
        folded.add(told.get(i).token().folded());
      }
    }
    boolean be = BE.contains(auxiliary);
    return SHARED.stream().allMatch(word -> words.contains(word) == folded.contains(word))
        && (be
            ? folded.contains(auxiliary) || folded.contains(auxiliary + "n't")
            : folded.stream().noneMatch(BE::contains))
        && words.stream().filter(FunctionWords.PREPOSITIONS::contains).allMatch(folded::contains);
  }

  /** Whether it is the "to" of "failed to". */
  private static boolean leadsOn(List<Term> terms, int at) {
    return at > 0 && DENYING.contains(terms.get(at - 1).token().folded());
  }

  /** Whether nothing between the places says it of somebody or something else. */
  private boolean isFreeBetween(List<Term> clause, List<Integer> places) {
    int first = places.getFirst();
    for (int i = 0; i < places.getLast(); i++) {
      Term term = clause.get(i);
      String word = term.token().folded();
      boolean isPlace = places.contains(i);
      boolean isFree =
          isPlace
              || isDenial(term)
              || !term.isClaim()
              || word.endsWith("ly")
              || (term.kind() == Kind.NAME && !term.token().isPossessive())
              || word.equals("twice");
      boolean leads =
          !leadsOn(clause, i)
              && FunctionWords.PREPOSITIONS.contains(word)
              && !words.contains(word)
              && !word.equals("with")
              && (i > first || i == first - 1 || first - i == 2);
      if (!isFree || leads || (i < first && word.equals("for"))) {
        return false;
      }
    }
    return hasTheSameArticles(clause, places);
  }

  /** "The chair" is not "a chair". */
  private boolean hasTheSameArticles(List<Term> clause, List<Integer> places) {
    for (int i = 1; i < asked.size(); i++) {
      int at = question.terms().indexOf(asked.get(i));
      boolean theAsked = question.terms().get(at - 1).token().folded().equals("the");
      int before = places.get(i) - 1;
      if (theAsked && ARTICLES.contains(clause.get(before).token().folded())) {
        return false;
      }
    }
    return true;
  }

  /** Whether what follows does not make it something else, as in "met Kislyak’s wife". */
  private boolean isFreeBehind(List<Term> clause, int last) {
    int behind = last + 1;
    while (behind < clause.size()
        && !clause.get(behind).isClaim()
        && words.contains(clause.get(behind).token().folded())) {
      behind++; // "recused himself"
    }
    if (behind == clause.size()) {
      return true;
    }
    Term next = clause.get(behind);
    String word = next.token().folded();
    Term end = clause.get(last);
    boolean narrows =
        word.equals("to")
            || isForm(asked.getLast(), end)
            || isAskedVerb()
            || (BE.contains(auxiliary) && end.kind() == Kind.CONTENT && !word.equals("by"));
    boolean circumstance =
        CIRCUMSTANCES.contains(word) || word.endsWith("ly") || Calendar.contains(word);
    return circumstance || (!narrows && !next.isClaim());
  }

  private boolean isAskedVerb() {
    return asked.size() == 2 && !BE.contains(auxiliary);
  }

  /** Whether it is another form of the same word. */
  private static boolean isForm(Term asked, Term told) {
    return !asked.token().folded().equals(told.token().folded()) && told.kind() == Kind.CONTENT;
  }

  /** Whether the clause tells it of the time that is asked for. */
  private boolean isInTime(List<Term> clause, List<Integer> places) {
    boolean past = false;
    for (int i = 0; i < asked.size(); i++) {
      String one = asked.get(i).token().folded();
      String told = clause.get(places.get(i)).token().folded();
      boolean present =
          told.equals(one + "s")
              || told.equals(one + "es")
              || told.equals(one.replaceFirst("y$", "ies"));
      boolean isOther =
          clause.get(places.get(i)).kind() == Kind.CONTENT && !told.equals(one) && !present;
      past |= isOther && !told.endsWith("ing");
    }
    return switch (auxiliary) {
      case "did" -> past;
      case "do", "does" -> !past;
      default -> true;
    };
  }

  private static boolean denies(Term term) {
    String word = term.token().folded();
    return NEGATORS.contains(word) || DENYING.contains(word);
  }

  private static boolean isDenial(Term term) {
    return denies(term) || term.token().folded().equals("longer");
  }

  /** Whether the denial stands right where it denies all of it. */
  private boolean isDenied(List<Term> clause, List<Integer> places) {
    int from = asked.size() == 1 ? 0 : places.getFirst();
    int until = places.get(asked.size() == 1 ? 0 : 1);
    for (int i = from; i < until; i++) {
      String word = clause.get(i).token().folded();
      String next = clause.get(i + 1).token().folded();
      if (DENYING.contains(word)) {
        return next.equals("to") && auxiliary.equals("did") == word.endsWith("ed");
      }
      if (NEGATORS.contains(word)) {
        boolean alike =
            clause.stream()
                .map(term -> term.token().folded().replace("n't", ""))
                .anyMatch(auxiliary::equals);
        return !NOT_SO.contains(next)
            && (alike || (word.equals("never") && auxiliary.equals("did")));
      }
    }
    return false;
  }
}
