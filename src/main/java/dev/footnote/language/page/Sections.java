package dev.footnote.language.page;

import java.util.List;
import java.util.regex.Pattern;

/** The parts a paper is made of, as its menus and the lines over its headlines name them. */
public final class Sections {

  private static final Pattern SECTION =
      Furniture.anyOf(
          """
          (?:(?:local|world|national|international|regional|breaking|latest|top|uk|us|eu|europe|sports?|business) )?news|breaking|exclusive|live
          (?:(?:news|sport|business) )?in brief|local sport|planning|sport local|actualité locale|en bref|(?:noticias )?breves|in breve|kurz (?:notiert|gemeldet)|em resumo|kort nieuws
          home|world|uk|us|europe|politics|business|money|economy|sports?|football|weather|jobs|opinion|comment|analysis|editorials?|columns?
          culture|arts?|books|film|music|tv|radio|tech(?:nology)?|science|health|environment|education|transport|travel|food|life(?:style)?|style|fashion
          features?|interviews?|reviews?|obituar(?:y|ies)|letters|puzzles|video|podcasts?|property|crime|community|events|magazine|society|local
          startseite|nachrichten|politik|wirtschaft|lokales|regional(?:es)?|kultur|wissen|meinung|panorama|feuilleton|gesellschaft
          inicio|portada|noticias|actualidad|pol[ií]tica|econom[ií]a|deportes|cultura|sociedad|sucesos|opini[oó]n|internacional|nacional
          accueil|actualit[eé]s?|politique|[eé]conomie|soci[eé]t[eé]|opinions|r[eé]gion|cronaca|esteri|economia|societ[aà]|sport e tempo libero
          in[ií]cio|not[ií]cias|desporto|esportes?|opini[aã]o|sociedade|nieuws|binnenland|buitenland|economie|cultuur|nyheter|kultur
          """);

  /** What a menu has and a list of subjects has not. */
  private static final Pattern ANCHOR =
      Furniture.anyOf(
          """
          home|news|menu|search|log ?in|sign in|subscribe|contact|about|jobs|startseite|nachrichten|inicio|portada|noticias|accueil|actualit[eé]s?
          in[ií]cio|not[ií]cias|nieuws|nyheter
          """);

  private static final Pattern BETWEEN = Pattern.compile("\\s{2,}|\\s*[|•·>›»]\\s*|\\s+/\\s+");

  private static final Pattern ENTRY = Pattern.compile("(?:[Ss]ubscribe|\\p{Lu}).*");

  private static final int LEAST = 3;

  /** In UTF-16 units. */
  private static final int LONGEST = 24;

  private Sections() {}

  /** Whether a line is nothing but a section's name. */
  public static boolean isSection(String line) {
    return SECTION.matcher(line).matches() || isPath(line);
  }

  /** "TRANSPORT | Buses", "Sport / Rowing": a section within another. */
  private static boolean isPath(String line) {
    List<String> parted = List.of(BETWEEN.split(line, -1));
    return parted.size() == 2
        && SECTION.matcher(parted.getFirst()).matches()
        && parted.getLast().length() <= LONGEST
        && ENTRY.matcher(parted.getLast()).matches()
        && !Outlet.isNamed(parted.getLast());
  }

  /** Whether a line is a page's menu: sections and buttons in a row. */
  static boolean isMenu(String line) {
    List<String> parted = List.of(BETWEEN.split(line, -1));
    if (parted.size() < LEAST) {
      List<String> words = List.of(line.split(" ", -1));
      return words.size() >= LEAST
          && words.stream().allMatch(Sections::isKnown)
          && words.stream().anyMatch(word -> ANCHOR.matcher(word).matches());
    }
    long known = parted.stream().filter(Sections::isKnown).count();
    return known >= LEAST
        && known * 3 >= parted.size() * 2L
        && parted.stream().allMatch(word -> !word.isEmpty() && word.length() <= LONGEST)
        && parted.stream().anyMatch(word -> ANCHOR.matcher(word).matches());
  }

  /** Whether a line over a title can be a page's menu, whatever its parts are called. */
  public static boolean canBeMenu(String line) {
    List<String> parted = List.of(BETWEEN.split(line, -1));
    return parted.size() > LEAST
        && line.codePoints().noneMatch(c -> c == ':' || c == '@')
        && parted.stream()
            .allMatch(part -> ENTRY.matcher(part).matches() && part.length() <= LONGEST)
        && parted.stream().mapToInt(part -> part.split(" ", -1).length).sum()
            <= 2 * parted.size() + 2;
  }

  private static boolean isKnown(String word) {
    return isSection(word) || Furniture.canBeButton(word);
  }
}
