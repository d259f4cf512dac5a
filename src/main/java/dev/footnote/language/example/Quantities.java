package dev.footnote.language.example;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions for sums of money and for numbers of things. */
final class Quantities {

  private static final String ROUGHLY =
      "(?:(?:about|nearly|almost|around|some|only|over|just|up to|more than|at least) )*";

  private static final String SUM =
      ROUGHLY
          + "[£$€]\\s?\\d[\\d,.]*(?:m|bn|k|p)?(?: (?:million|billion|thousand))?(?![\\d\\p{L}])";

  private static final String COUNT =
      ROUGHLY
          + "(?:\\d[\\d,]*|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen"
          + "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|(?:two |three |a )?hundred"
          + "|(?:two |three |a )?thousand)";

  private static final String MANY =
      "(?<things>\\p{Ll}+ )??(?<noun>people|children|men|women|\\p{Ll}{2,}(?<!s)s)(?=[ .,]|$)";

  private static final Pattern PAID =
      Pattern.compile(
          "^(?: (?<verb>cost|raise|pay|earn|spend|lose|donate|raised|paid|earned|spent|lost|donated))?"
              + "(?<whom> [^,;:\\d]{3,30})?? "
              + SUM
              + "(?<for> (?:for|to) .*)?");

  private static final Pattern SOLD =
      Pattern.compile("^(?: been)? (?<verb>sold|bought) for " + SUM);

  private static final Set<String> OF_MONEY =
      WordList.words("cost raise pay earn spend lose donate");

  private static final Pattern COUNTED =
      Pattern.compile("^ " + COUNT + " " + MANY + "(?<more>.*)$");

  private static final Pattern COUNT_FIRST =
      Pattern.compile("^" + COUNT + " " + MANY + "(?<more> .*)$", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> HAVING = Map.of("has", "does", "have", "do");

  private Quantities() {}

  /** "How much did the hall cost?" */
  static Optional<String> howMuch(Clause clause) {
    Matcher sold = SOLD.matcher(clause.rest());
    if (clause.verb().isAuxiliary() && sold.find()) {
      return Optional.of("How much was " + clause.subject() + " " + sold.group("verb") + " for?");
    }
    Matcher paid = PAID.matcher(clause.rest());
    if (!paid.find()) {
      return Optional.empty();
    }
    String helped = paid.group("verb");
    if (clause.verb().isAuxiliary()
        ? helped == null
        : !OF_MONEY.contains(clause.verb().base()) || helped != null) {
      return Optional.empty();
    }
    String whom = paid.group("whom") == null ? "" : paid.group("whom");
    String use = paid.group("for") == null ? "" : Predicate.head(paid.group("for")).orElse("");
    return Optional.of(
        "How much " + clause.inverted((helped == null ? "" : " " + helped) + whom + use) + "?");
  }

  /** "How many people did the fair draw?" */
  static Optional<String> howMany(Clause clause) {
    Matcher counted = COUNTED.matcher(clause.rest());
    if (!counted.find()) {
      return Optional.empty();
    }
    Optional<String> having = Optional.ofNullable(HAVING.get(clause.verb().form()));
    if (clause.verb().isAuxiliary() && having.isEmpty()) {
      return Optional.empty();
    }
    String asked =
        having
            .map(helper -> helper + " " + clause.subject() + " have")
            .orElseGet(() -> clause.inverted(""));
    String more = counted.group("more");
    if (more.startsWith(" of ")) {
      return Optional.empty();
    }
    String rest =
        more.matches(" (?:to|for|in|at|on|from|by|with|into|over|across) .*")
            ? Predicate.head(more).orElse("")
            : "";
    return Optional.of("How many " + things(counted) + " " + asked + rest + "?");
  }

  private static String things(Matcher counted) {
    String first = counted.group("things") == null ? "" : counted.group("things");
    return first + counted.group("noun");
  }

  /** "How many people came to the fair?", of a sentence that begins with their number. */
  static Optional<String> countFirst(String sentence) {
    Matcher counted = COUNT_FIRST.matcher(sentence);
    if (!counted.find()) {
      return Optional.empty();
    }
    String more = counted.group("more");
    List<Token> words = Token.of(more);
    boolean told =
        !words.isEmpty()
            && Verb.of(words.getFirst())
                .filter(verb -> verb.tense() != Verb.Tense.PRESENT)
                .isPresent();
    return told
        ? Predicate.withOccasion(more)
            .map(head -> Predicate.fitting(head, it -> "How many " + things(counted) + it + "?"))
        : Optional.empty();
  }
}
