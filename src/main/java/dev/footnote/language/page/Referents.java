package dev.footnote.language.page;

import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a text means by “the Company”, “the club” or “the minister”: the one its title names. */
public final class Referents {

  /**
   * Words that mean somebody.
   *
   * @param words as the text has them first: "the Company"
   * @param name who is meant, as the title has it: "Pallister Rope Works"
   */
  public record Referent(String words, String name) {

    /** Whether a sentence has these words. */
    public boolean standsIn(String sentence) {
      return Pattern.compile("\\b(?i:" + Pattern.quote(words) + ")\\b(?! \\p{Lu})")
          .matcher(sentence)
          .find();
    }
  }

  private static final Set<String> BUSINESSES = WordList.words("business company firm group");

  private static final Set<String> OF_BUSINESSES =
      WordList.words(
          "ag bakery bank brewery brewing co corp corporation gmbh inc limited llc ltd plc works");

  private static final Set<String> OF_SOMEBODY =
      WordList.words(
          """
          agency association bank board brewery brigade business chairman chairwoman chancellor
          charity choir church club co-operative college committee company cooperative council
          department firm foundation governor group harriers hospital library mayor minister
          ministry museum orchestra partnership party president school secretary section society
          team theatre trust union university works
          """);

  private static final Pattern DEFINITE =
      Pattern.compile("\\b[Tt]he (?<noun>\\p{L}[\\p{L}-]+)\\b(?! \\p{Lu})");

  /** A name of more words is a headline in capitals. */
  private static final int LONGEST_NAME = 5;

  private Referents() {}

  /**
   * Whom a text means by such words; nobody where title and outlet name nobody, or several.
   *
   * @param title what the text is called
   * @param outlet who published it; empty if it does not say
   * @param text its words
   */
  public static List<Referent> in(String title, String outlet, String text) {
    List<String> names = new ArrayList<>(namesIn(title, text));
    if (!outlet.isEmpty() && names.stream().noneMatch(outlet::contains)) {
      names.add(outlet);
    }
    Map<String, Referent> referents = new LinkedHashMap<>();
    Matcher definite = DEFINITE.matcher(text);
    while (definite.find()) {
      String noun = definite.group("noun");
      List<String> meant =
          names.stream().filter(name -> mayBe(name, noun) && words(name).size() > 1).toList();
      if (meant.size() == 1) {
        String words = "the " + noun;
        referents.putIfAbsent(
            words.toLowerCase(Locale.ROOT), new Referent(words, meant.getFirst()));
      }
    }
    return List.copyOf(referents.values());
  }

  /** A capital letter alone makes no name where every title begins with one. */
  private static List<String> namesIn(String title, String text) {
    return Names.in(title).stream()
        .map(Names.Name::text)
        .filter(
            name ->
                name.contains(" ")
                    || text.matches("(?s).*\\p{Ll},? " + Pattern.quote(name) + "\\b.*"))
        .filter(name -> words(name).size() <= LONGEST_NAME)
        .toList();
  }

  /** The name has the noun in it; a company may be called anything that ends as companies do. */
  private static boolean mayBe(String name, String noun) {
    String word = noun.toLowerCase(Locale.ROOT);
    List<String> words = words(name);
    return (OF_SOMEBODY.contains(word) && words.contains(word))
        || (BUSINESSES.contains(word) && words.stream().anyMatch(OF_BUSINESSES::contains));
  }

  private static List<String> words(String text) {
    return Token.of(text).stream().map(Token::folded).toList();
  }
}
