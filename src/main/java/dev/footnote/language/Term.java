package dev.footnote.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word as it counts when a sentence is held against its evidence: "met" and "meeting" are one
 * term, so are "Feb." and "February", "two" and "2".
 *
 * @param key what equal words have in common
 * @param kind what it says
 * @param token the word itself
 */
public record Term(String key, Kind kind, Token token) {

  /** What a word says. */
  public enum Kind {
    /** How much, which day: must be exact. */
    NUMBER,
    /** Who or where, by its capital letter: must be exact. */
    NAME,
    /** Any other word that claims something. */
    CONTENT,
    /** Grammar, and words such as "reportedly" that add no fact. */
    FUNCTION
  }

  private static final Set<String> MONTHS = WordList.stems(String.join(" ", Calendar.MONTHS));

  private static final Pattern NUMBER = Pattern.compile("\\d.*");

  /** Words about the telling rather than of what is told. */
  private static final Set<String> NARRATION =
      WordList.stems(
          """
          according account additionally article articles as based case described fact finally following furthermore
          initially including included involving later mentioned namely noted overall particular passage passages
          regarding related reported reportedly reports respectively said say says saying source sources specifically
          stated states text thereby
          """);

  /** A line's words all count as its first: irregular forms, numbers, plain synonyms. */
  private static final Map<String, String> SAME =
      sameWords(
          """
          become became
          begin began begun start started starts starting
          bring brought
          build built
          buy bought purchase purchased
          catch caught
          choose chose chosen
          draw drew drawn
          fall fell fallen
          feel felt
          fight fought
          find found
          give gave given
          go went gone
          grow grew grown
          help helped assist assisted aid aided
          hold held
          keep kept
          know knew known
          lead led
          leave left
          lose lost
          make made
          mean meant
          meet met
          pay paid
          rise rose risen
          run ran
          see saw seen
          sell sold
          send sent
          speak spoke spoken
          spend spent
          stand stood
          take took taken
          teach taught
          tell told
          think thought
          win won
          write wrote written
          0 zero
          2 two twice second
          3 three third
          4 four fourth
          5 five fifth
          6 six sixth
          7 seven seventh
          8 eight eighth
          9 nine ninth
          10 ten tenth
          11 eleven
          12 twelve
          13 thirteen
          14 fourteen
          15 fifteen
          16 sixteen
          17 seventeen
          18 eighteen
          19 nineteen
          20 twenty
          30 thirty
          40 forty
          50 fifty
          100 hundred hundreds
          1000 thousand thousands
          """);

  private static Map<String, String> sameWords(String lines) {
    Map<String, String> same = new HashMap<>();
    for (String line : lines.strip().lines().toList()) {
      List<String> words = List.of(line.split(" ", -1));
      words.forEach(word -> same.put(word, stem(words.getFirst())));
    }
    for (String month : Calendar.SHORT_MONTHS) {
      same.put(Folding.fold(month), stem(Calendar.fullMonth(month).orElseThrow()));
    }
    return Map.copyOf(same);
  }

  public boolean isClaim() {
    return kind != Kind.FUNCTION;
  }

  /** A text's terms, in order. */
  public static List<Term> of(String text) {
    return of(Token.of(text));
  }

  /** The terms of tokens, in order. */
  public static List<Term> of(List<Token> tokens) {
    return tokens.stream().map(Term::of).toList();
  }

  private static Term of(Token token) {
    String key = digits(SAME.getOrDefault(token.folded(), token.stem()));
    return new Term(key, kind(token, key), token);
  }

  private static String stem(String word) {
    return Token.stems(word).getFirst();
  }

  /** The keys of all that a text claims. */
  public static Set<String> claims(String text) {
    return claims(of(text)).collect(Collectors.toSet());
  }

  /** The keys of all that terms claim. */
  public static Stream<String> claims(List<Term> terms) {
    return terms.stream().filter(Term::isClaim).map(Term::key);
  }

  /** Offset of its first UTF-16 unit. */
  public int start() {
    return token.start();
  }

  /** Offset after its last UTF-16 unit. */
  public int end() {
    return token.end();
  }

  /** Whether it is a month. */
  public boolean isMonth() {
    return MONTHS.contains(key);
  }

  /** "1,000" and "1000" are one number, and so are "6th" and "6". */
  private static String digits(String key) {
    return NUMBER.matcher(key).matches()
        ? key.replace(",", "").replaceFirst("(?<=\\d)(?:st|nd|rd|th|s)$", "")
        : key.toLowerCase(Locale.ROOT);
  }

  private static Kind kind(Token token, String key) {
    if (NUMBER.matcher(key).matches()) {
      return Kind.NUMBER;
    }
    if (token.isFunctionWord() || token.isStopWord() || NARRATION.contains(token.stem())) {
      return Kind.FUNCTION;
    }
    return token.isCapitalised() ? Kind.NAME : Kind.CONTENT;
  }
}
