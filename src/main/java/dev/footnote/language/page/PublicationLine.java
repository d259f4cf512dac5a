package dev.footnote.language.page;

import dev.footnote.language.Calendar;
import dev.footnote.language.Dates;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that say who wrote an article, who published it, when and where. */
public final class PublicationLine {

  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|del|van|von|der|den|la|le|al|bin|ibn|y)";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: " + WORD + "){1,4}";
  private static final String NAMES =
      NAME + "(?:(?:, " + NAME + "){0,4},? (?:and|&) " + NAME + ")?";

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:(?i:by|written by|story by|words by|text by|reported by|posted by|report by|(?:the )?authors?\\s?:)\\s*:?\\s*)"
              + "(?<names>"
              + NAMES
              + ")"
              + "(?:\\s*(?:,|\\||-|–|—|•|·|/|\\().{0,100})?");

  /** At the top of an article one word is enough: "By Reuters". */
  private static final Pattern TOP_BYLINE =
      Pattern.compile(
          "(?i:by|written by|posted by|authors?\\s?:)\\s+(?<names>(?:\\p{Lu}[\\p{L}.'’-]*)(?: \\p{Lu}[\\p{L}.'’-]*){0,4})");

  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile(
          "(?i:about (?:the )?(?:authors?|writers?)|authors?|written by|the authors?)\\s?:?");

  private static final Pattern JUST_NAME = Pattern.compile(NAME);

  private static final Pattern BIOGRAPHY =
      Pattern.compile("(?<names>" + NAME + ") (?:is|was|writes|covers|has|works|reports)\\b.*");

  /** A day, with nothing but its weekday and the time of day around it. */
  private static final String DATE =
      ("(?:" + Calendar.WEEKDAY + ",? )?")
          + "(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
          + "|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9}\\.?,? \\d{4}"
          + "|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?)"
          + "(?:(?:,| at| [|•·–-])? ?\\d{1,2}[:.]\\d{2}.{0,20})?";

  private static final Pattern BARE_DATE = Pattern.compile(DATE);

  /** The outlet and the day on one line, as under a headline. */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "[*_]*(?:(?<source>\\P{Ll}[^|•·,]{1,60}?)\\s*[|•·]\\s*"
              + DATE
              + "|"
              + DATE
              + "\\s*[|•·]\\s*(?<after>\\P{Ll}[^|•·,]{1,60}?)"
              + "|(?<place>\\p{Lu}[^|•·,]{1,60}?)(?:,| [–—-]) "
              + DATE
              + ")[*_]*");

  /** What an outlet is called, and neither a place nor a person. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "The \\p{Lu}[^.!?:;,]{2,40}"
              + "|\\p{Lu}[^.!?:;,]{0,40}\\b(?:News|Times|Post|Courier|Herald|Echo|Gazette|Tribune|Journal"
              + "|Magazine|Chronicle|Guardian|Mail|Press|Standard|Star|Telegraph|Today|Weekly|Daily"
              + "|Review|Observer|Mercury|Ledger|Reporter|Monitor|Register|Bulletin|Newsletter"
              + "|Messenger|Radio)\\b[^.!?:;,]{0,20}");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i:(?:first |originally )?(?:published|posted)|publication date|date (?:published|posted))"
              + "(?i: on| at)?\\s*:?\\s*"
              + DATE
              + "(?:\\s*[|•·—–-].{0,60})?");

  private static final Pattern DATED = Pattern.compile("(?i:date)\\s?:\\s*" + DATE);

  private static final Pattern UPDATED =
      Pattern.compile("(?i:(?:last )?(?:updated|modified)(?: on| at)?)\\s*:?\\s*" + DATE);

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i:source|publisher|outlet|publication|published by|published in)\\s?:\\s*(?<source>\\P{Ll}.{1,80})");

  private static final Pattern URL =
      Pattern.compile(
          "(?:(?i:source|url|link|original|permalink|web|canonical|from|via)\\s?:\\s*)?(?<url>https?://\\S{4,})");

  private static final Pattern LABELLED_URL =
      Pattern.compile("(?i:source|url|link|original|permalink|canonical)\\s?:\\s*https?://\\S{4,}");

  private static final Pattern PERMISSION =
      Pattern.compile(
          "(?i:(?:re)?(?:published|printed) (?:here )?(?:with|by) (?:the )?(?:kind )?permission (?:of|from|by)"
              + "|.{0,60}(?:first|originally) (?:published|appeared|ran) (?:by|in|on|at|with))\\s+"
              + "(?<source>(?:the )?\\P{Ll}[^.;|(]{1,80}?)(?:,? (?:on|in) .{0,40})?(?:[.;|(].{0,60})?");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i:copyright\\s*(?:©|\\(c\\))?|©|\\(c\\))\\s*(?:\\d{4}(?:\\s?[–-]\\s?\\d{2,4})?)?\\s*,?\\s*(?i:by\\s+)?"
              + "(?<source>\\p{L}[^.;|]{1,60}?)(?:,? (?i:all rights)|[.;|]|,? \\d{4}|$).{0,100}");

  private PublicationLine() {}

  /** Whether a line says who wrote the article. */
  public static boolean isByline(String line, boolean atTop) {
    return author(line, atTop).isPresent();
  }

  /** The author a byline names. */
  public static Optional<String> author(String line, boolean atTop) {
    return group(BYLINE, line, "names")
        .or(() -> atTop ? group(TOP_BYLINE, line, "names") : Optional.empty())
        .filter(name -> Dates.in(name).isEmpty());
  }

  /** Whether a line announces the author's name. */
  public static boolean announcesAuthor(String line) {
    return ABOUT_AUTHOR.matcher(line).matches();
  }

  /**
   * The name that a line under such an announcement holds: alone, or at the front of a biography.
   */
  public static Optional<String> announcedAuthor(String line) {
    return JUST_NAME.matcher(line).matches() ? Optional.of(line) : group(BIOGRAPHY, line, "names");
  }

  /** Whether a line is nothing but a person's name. */
  public static boolean isName(String line) {
    return JUST_NAME.matcher(line).matches();
  }

  /** Whether a line says with so many words when the article was published or changed. */
  public static boolean isDateline(String line) {
    return PUBLISHED.matcher(line).matches() || UPDATED.matcher(line).matches();
  }

  /** Whether a line tells where or when the article was published, and nothing else. */
  public static boolean isNotice(String line, boolean atTop) {
    return isDateline(line)
        || LABELLED_URL.matcher(line).matches()
        || (atTop && (URL.matcher(line).matches() || SOURCE.matcher(line).matches()));
  }

  /** The day of publication that a line states with so many words. */
  public static Optional<LocalDate> published(String line) {
    return PUBLISHED.matcher(line).matches() || DATED.matcher(line).matches()
        ? Dates.in(line)
        : Optional.empty();
  }

  /** The day that is all a line holds, or all but the outlet. */
  public static Optional<LocalDate> bareDate(String line) {
    return BARE_DATE.matcher(line).matches() || MASTHEAD.matcher(line).matches()
        ? Dates.in(line)
        : Optional.empty();
  }

  /** The outlet that stands beside the day; empty where the name may as well be a place. */
  public static Optional<String> mastheadSource(String line) {
    return group(MASTHEAD, line, "source")
        .or(() -> group(MASTHEAD, line, "after"))
        .or(() -> group(MASTHEAD, line, "place").filter(PublicationLine::isOutlet));
  }

  /** Whether a line is nothing but what an outlet is called. */
  public static boolean isOutlet(String line) {
    return OUTLET.matcher(line).matches();
  }

  /** The outlet that a line names as the publisher. */
  public static Optional<String> source(String line) {
    return group(PERMISSION, line, "source")
        .or(() -> group(COPYRIGHT, line, "source"))
        .or(() -> group(SOURCE, line, "source").filter(source -> !source.contains("://")));
  }

  /** The address that is all a line holds. */
  public static Optional<URI> url(String line) {
    return group(URL, line, "url").flatMap(PublicationLine::uri);
  }

  /** {@code text} as a web address, if it is one. */
  public static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> group(Pattern pattern, String line, String name) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches()
        ? Optional.ofNullable(matcher.group(name)).map(String::strip)
        : Optional.empty();
  }
}
