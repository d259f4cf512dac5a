package dev.footnote.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word as it counts when a sentence is held against its evidence: "met" and "meeting" are one
 * term, so are "Feb." and "February", "two" and "2".
 *
 * @param key what equal words have in common
 * @param kind what it says
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last unit
 */
public record Term(String key, Kind kind, int start, int end) {

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

  private static final Pattern NUMBER = Pattern.compile("\\d.*");

  /** Words about the telling rather than of what is told. */
  private static final Set<String> NARRATION =
      stems(
          """
          according account additionally article articles as based case described fact finally following furthermore
          initially including included involving later mentioned namely noted overall particular passage passages
          regarding related reported reportedly reports respectively said say says saying source sources specifically
          stated states text thereby
          """);

  /** A line's words all count as its first: irregular forms, months, numbers, plain synonyms. */
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
          january jan
          february feb
          march mar
          april apr
          june jun
          july jul
          august aug
          september sep sept
          october oct
          november nov
          december dec
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
      words.forEach(word -> same.put(word, words.getFirst()));
    }
    return Map.copyOf(same);
  }

  private static Set<String> stems(String words) {
    return Set.copyOf(Words.stems(words));
  }

  public boolean isClaim() {
    return kind != Kind.FUNCTION;
  }

  /** A text's terms, in order. */
  public static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    for (Words.Term word : Words.of(text)) {
      String spelt = Wording.fold(text.substring(word.start(), word.end())).replaceAll("'s?$", "");
      String same = SAME.get(spelt);
      String key = same == null ? word.text() : Words.stems(same).getFirst();
      terms.add(
          new Term(digits(key), kind(text, word, spelt, digits(key)), word.start(), word.end()));
    }
    return terms;
  }

  /** "1,000" and "1000" are one number, and so are "6th" and "6". */
  private static String digits(String key) {
    return NUMBER.matcher(key).matches()
        ? key.replace(",", "").replaceFirst("(?<=\\d)(?:st|nd|rd|th|s)$", "")
        : key.toLowerCase(Locale.ROOT);
  }

  private static Kind kind(String text, Words.Term word, String spelt, String key) {
    if (NUMBER.matcher(key).matches()) {
      return Kind.NUMBER;
    }
    if (Wording.isFunctionWord(spelt)
        || Words.isStopWord(word.text())
        || NARRATION.contains(word.text())) {
      return Kind.FUNCTION;
    }
    return Character.isUpperCase(text.codePointAt(word.start())) ? Kind.NAME : Kind.CONTENT;
  }
}
