package dev.footnote.language.page;

import dev.footnote.language.Dates;
import dev.footnote.language.Names;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines that say who wrote an article: "By Orla Fennimore", "Text: Anna Berg", "Von Jan Vogt". */
public final class Byline {

  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|del|van|von|der|den|la|le|al|bin|ibn|y)";

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: " + WORD + "){1,4}";

  private static final String NAMES =
      NAME + "(?:(?:, " + NAME + "){0,4},? (?:and|und|et|y|e|en|och|og|&) " + NAME + ")?";

  private static final String TAIL =
      "(?:\\s*(?:,|;|\\||-|–|—|•|·|/|\\()(?<tail>.{0,100})| (?:for|in|at) (?=\\P{Ll}).{0,60})?";

  /** What nobody begins an ordinary line with. */
  private static final String WROTE =
      "by|(?:written|story|words|text|reported|reporting|posted|report|interview)"
          + " by|(?:the )?authors?\\s?:|autor(?:in|a|es)?\\s?:|auteure?s?\\s?:|autrice\\s?:|autore\\s?:"
          + "|(?:text|words|texte?o?|testo|tekst|reporting|byline|reportage?m?|redacci[oó]n|redazione|redação)\\s?:"
          + "|(?:escrito|redactado|scritto|articolo|reportagem|crónica|a cura|écrit|rédigé|article) (?:por|d[aei]|par)"
          + "|por\\s?:|da\\s?:|par\\s?:";

  private static final Pattern BYLINE =
      Pattern.compile("(?:(?i:" + WROTE + ")\\s*:?\\s*)(?<names>" + NAMES + ")" + TAIL);

  /** At the top of an article one word is enough: "By Reuters". */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?i:by|written by|posted by|authors?\\s?:)\\s+(?<names>(?:\\p{Lu}[\\p{L}.'’-]*)(?: \\p{Lu}[\\p{L}.'’-]*){0,4})");

  /** Words of other languages, which begin sentences as well. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?:(?i:von|par|por|di|door|av|af)|de)\\s+(?<names>" + NAMES + ")" + TAIL);

  /** Behind a word, and not behind an initial or "Jr". */
  private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{Ll}{3})\\.$");

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?i:about (?:the )?(?:authors?|writers?)|authors?|written by|the authors?)\\s?:?");

  private static final Pattern JUST_NAME = Pattern.compile(NAME);

  private static final Pattern JUST_NAMES = Pattern.compile(NAMES);

  /** What a paper employs people as; "Reporter" may as well be a paper. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i:(?:(?!the ).{0,60} )?(?:correspondent|columnist|journalist|(?:staff |feature )?writer|critic|photographer"
              + "|(?:sub-?|deputy |managing )?editor(?:[ -]in[ -]chief)?|editor at large|contributor|redakteur(?:in)?|korrespondent(?:in)?"
              + "|redactora?|corresponsal|periodista|correspondante?|journaliste|rédact(?:eur|rice)|giornalista|inviat[oa]"
              + "|corrispondente|jornalista|repórter|redaktør|verslaggever|verslaggeefster)(?: (?:for|in|at|of) .{1,40})?"
              + "|(?:(?:senior|chief|staff|junior|trainee|special|investigative|political|crime|court|affairs|education|health|science|democracy"
              + "|environment|transport|business|sports?|arts?|culture|news|community|city|county|council|farming|rural|local|local democracy)"
              + "(?: and \\p{L}+)? reporter|.{1,40} (?:affairs|democracy) reporter))");

  /** "Harriet Somboon, Rural Affairs Reporter", with no word before the name. */
  private static final Pattern EMPLOYED =
      Pattern.compile(
          "(?<names>" + NAME + ")\\s*(?:,|\\||–|—|•|·|/|\\()\\s*(?<tail>[^,|•·/()]{3,60})\\)?");

  private static final Pattern BIOGRAPHY =
      Pattern.compile("(?<names>" + NAME + ") (?:is|was|writes|covers|has|works|reports)\\b.*");

  private Byline() {}

  /** Whether a line says who wrote the article. */
  public static boolean is(String line, boolean atTop) {
    return author(line, atTop).isPresent();
  }

  /** The author a byline names; above the text more lines are one. */
  public static Optional<String> author(String line, boolean atTop) {
    return group(BYLINE, line)
        .or(
            () ->
                atTop
                    ? group(SHORT, line).or(() -> group(FOREIGN, line)).or(() -> employed(line))
                    : Optional.empty())
        .filter(name -> Dates.in(name).isEmpty());
  }

  private static Optional<String> employed(String line) {
    Matcher matcher = EMPLOYED.matcher(line);
    return matcher.matches()
            && isPerson(matcher.group("names"))
            && (isRole(matcher.group("tail")) || Outlet.isClear(matcher.group("tail")))
        ? Optional.of(matcher.group("names"))
        : Optional.empty();
  }

  /** The outlet behind the author's name: "By Petra Nwosu, Larkhill Observer". */
  public static Optional<String> outlet(String line) {
    return Stream.of(BYLINE, FOREIGN, EMPLOYED)
        .map(pattern -> pattern.matcher(line))
        .filter(matcher -> matcher.matches() && matcher.group("tail") != null)
        .map(matcher -> matcher.group("tail").strip())
        .filter(tail -> Outlet.isNamed(tail) && !isRole(tail))
        .findFirst();
  }

  /** Whether a line announces the author's name. */
  public static boolean announcesAuthor(String line) {
    return ABOUT.matcher(line).matches();
  }

  /**
   * The name that a line under such an announcement holds: alone, or at the front of a biography.
   */
  public static Optional<String> announcedAuthor(String line) {
    return JUST_NAME.matcher(line).matches() ? Optional.of(line) : group(BIOGRAPHY, line);
  }

  /** Whether a line is nothing but a person's name. */
  public static boolean isName(String line) {
    return JUST_NAME.matcher(line).matches();
  }

  /** Whether a line near the headline is nothing but who wrote the article. */
  public static boolean isPerson(String line) {
    return JUST_NAMES.matcher(line).matches()
        && !line.equals(line.toUpperCase(Locale.ROOT))
        && !Outlet.isNamed(line)
        && !isRole(line)
        && !Sections.isSection(line)
        && !Letterhead.isBody(line)
        && Dates.in(line).isEmpty()
        && Names.in(line).stream().allMatch(Names.Name::ofPerson);
  }

  /** Whether a line tells what an author is at the paper: "Rural Affairs Reporter". */
  public static boolean isRole(String line) {
    return ROLE.matcher(line).matches();
  }

  private static Optional<String> group(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches()
        ? Optional.of(FULL_STOP.matcher(matcher.group("names").strip()).replaceFirst(""))
        : Optional.empty();
  }
}
