package dev.footnote.language.page;

import dev.footnote.language.CalendarNames;
import dev.footnote.language.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when an article was published or changed, and maybe where and by whom, but
 * nothing else: "The Lannick Courier | 12 April 2026", "Updated: 28/11/2024 19:20".
 *
 * @param published the day of publication; null where only the day of a change is named
 * @param stated whether the line says what its days are, so that it is one wherever it stands
 * @param outlet who published it; null where there is none, or the name may as well be a place
 * @param author who wrote it, where the line says so
 * @param named whether a name stands beside the day
 */
public record Dateline(
    @Nullable LocalDate published,
    boolean stated,
    @Nullable String outlet,
    @Nullable String author,
    boolean named) {

  private static final String TIME =
      "(?:\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?|\\d{1,2}(?= ?(?:[ap]\\.?m|Uhr|h\\b)))"
          + "(?:\\s?(?:[AaPp]\\.?[Mm]\\b\\.?|Uhr|hrs?\\b|hs?\\b))?(?:\\s?\\(?[A-Z]{2,5}(?:[+-]\\d+)?\\)?)?";

  /** With the hour's name where it stands without minutes. */
  private static final String NAMED_TIME = TIME.replace("|\\d{1,2}(?=", "|(?<hour>\\d{1,2})(?=");

  private static final Pattern JUST_TIME = Pattern.compile(TIME);

  private static final String AT =
      "(?: (?:on|at|am|um|el|a(?: las)?|le|à|il|alle(?: ore)?|ore|em|às|op|om|den|kl\\.?))?";

  private static final String PUBLISHED =
      "(?i:(?:first |originally )?(?:published|posted)|publication date|date (?:published|posted)"
          + "|ver[oö]ffentlicht|erschienen|publicad[oa]|publi[eé]e?|pubblicat[oa]|gepubliceerd"
          + "|geplaatst|publicerad|publiceret|publisert)";

  private static final String UPDATED =
      "(?i:(?:last )?(?:updated|modified|edited)|(?:zuletzt )?(?:aktualisiert|geändert|bearbeitet)|stand"
          + "|(?:[úu]ltima )?(?:actualizaci[oó]n|atualização|modificaci[oó]n)|actualizad[oa]|modificad[oa]|(?:derni[eè]re )?mise? [aà] jour"
          + "|(?:ultimo )?aggiornament[oi]|aggiornat[oa]|atualizad[oa]|bijgewerkt|uppdaterad|opdateret"
          + "|oppdatert)";

  /** A day with its label, its weekday and the time of day. */
  private static final Pattern STAMP =
      Pattern.compile(
          ("(?<![\\p{L}\\d])(?:(?:(?<published>" + PUBLISHED + ")|" + UPDATED + ")" + AT)
              + ("(?<label>\\s*:\\s*|\\s+)(?:"
                  + TIME
                  + ",?\\s+(?:on )?)?)?(?:(?i:"
                  + CalendarNames.WEEKDAY
                  + "),?\\s+)?")
              + ("(?:(?:den|the|le|el|il|op|dem) )?(?<day>" + Dates.DAY + ")")
              + "(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?(?:(?:,|"
              + AT
              + "| [|•·–-])? ?"
              + NAMED_TIME
              + ")?");

  /** "Posted by Jack Thorne on 14 April 2026 in News". */
  private static final Pattern BEFORE_DAY = Pattern.compile(" (?:on|at|am|um|el|le|il|op|den) $");

  private static final Pattern FILED = Pattern.compile("in \\P{Ll}[^.!?]{1,40}");

  private static final Pattern BAR = Pattern.compile("[|•·]");

  private static final String SEPARATORS = "\\s*[|•·,;/()]\\s*|\\s+[–-]+\\s+|\\s*—\\s*|\\s{2,}";

  private static final Pattern SEPARATOR = Pattern.compile(SEPARATORS);

  private static final Pattern PARTED_BEFORE = Pattern.compile("(?:" + SEPARATORS + ").*");

  private static final Pattern PARTED_BEHIND = Pattern.compile(".*(?:" + SEPARATORS + ")");

  /** A place, a person or an outlet: capitals but for the little words within. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\d.'’&-]*|[&\\d]+)"
              + "(?: (?:\\p{Lu}[\\p{L}\\d.'’&-]*|of|the|on|upon|and|de|la|las|los|del|di|da|do|van|von|der|am|an|im|in|y|e|en|sur|&)){0,7}");

  /** Beside a bar, what an outlet calls itself: "Rinkside club website". */
  private static final Pattern LOOSE_NAME = Pattern.compile("\\P{Ll}[^|•·,:!?]{1,60}");

  /** What else has a day than an article. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)(?:^|.*[^\\p{L}])(?:clos(?:es?|ing|ed)|deadline|valid|until|till|expir\\p{L}*|due|meetings?"
              + "|events?|fairs?|f[eê]te|festival|concert|opens?|opening|starts?|begins?|ends?|from|before|after|effective|tickets|doors"
              + "|hearing|born|died|next|registration|applications?|gültig|bis|ab|frist|treffen"
              + "|sitzung|hasta|válid[oa]|reuni[oó]n|plazo|cierre|jusqu['’]au|valable|réunion"
              + "|scade|scadenza|fino|riunione|até|reunião|prazo|geldig|vergadering)(?!\\p{L}).*");

  private static final Pattern DATED =
      Pattern.compile(
          "(?i:date(?: and time)?|datum|fecha|data|dato|date et heure)\\s?:\\s*(?<day>.{6,60})");

  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{Lu}[^|•·]{1,100}?(?:,| [–—-]|: ) ?(?<stamp>[^,]{0,14},? ?" + Dates.DAY + ")");

  /** "Published 2 November 2024 in the Dunmallow Gazette". */
  private static final Pattern IN_OUTLET =
      Pattern.compile("(?:in|by|auf|im|en|dans|su|em|no|na|nel|sul) (?:the )?(?=\\p{Lu})");

  /** "PORT ASKER, 7 November 2023 – Chainsaws could be heard…" */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu} .'’-]{2,40}(?:, \\p{Lu}[\\p{L} .]{1,20})?(?: \\([^()]{2,30}\\))?,? (?<day>"
              + Dates.DAY
              + ") ?[–—-]{1,2} ?\\P{Ll}.*",
          Pattern.DOTALL);

  private static final int MOST_NAMES = 3;

  /** What a line's day and names are, if it is nothing else; figures are read day first. */
  public static Optional<Dateline> of(String line) {
    return of(line, Dates.Order.DAY_FIRST);
  }

  /** What a line's day and names are, if it is nothing else. */
  public static Optional<Dateline> of(String line, Dates.Order order) {
    if (line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String bare = line.replaceAll("^[*_]+|[*_]+$", "");
    return new Reader(bare, order).read();
  }

  /** Whether a line names the day of something else: "Applications close: 31 January 2027". */
  public static boolean isEvent(String line) {
    return !line.isEmpty()
        && Character.isUpperCase(line.codePointAt(0))
        && Dates.in(line).isPresent()
        && (line.contains(": ") || EVENT.matcher(line).matches());
  }

  /** The day that a record's line gives as its own: "Date: 4 May 2026". */
  public static Optional<LocalDate> dated(String line, Dates.Order order) {
    Matcher dated = DATED.matcher(line);
    if (!dated.matches()) {
      return Optional.empty();
    }
    Matcher stamp = STAMP.matcher(dated.group("day"));
    return stamp.lookingAt() ? Dates.in(stamp.group("day"), order) : Optional.empty();
  }

  /** The day that a title ends with: "Council question time, 4 May 2026". */
  public static Optional<LocalDate> ending(String title, Dates.Order order) {
    Matcher matcher = ENDING.matcher(title);
    return matcher.matches()
        ? of(matcher.group("stamp").strip(), order)
            .flatMap(day -> Optional.ofNullable(day.published()))
        : Optional.empty();
  }

  /** The day with which an agency's report begins, behind its place in capitals. */
  public static Optional<LocalDate> opening(String paragraph, Dates.Order order) {
    Matcher opening = OPENING.matcher(paragraph);
    return opening.matches() ? Dates.in(opening.group("day"), order) : Optional.empty();
  }

  /** Reads one line. */
  private static final class Reader {

    private final String line;
    private final Dates.Order order;
    private final boolean barred;
    private final List<String> names = new ArrayList<>();
    private @Nullable String person;
    private @Nullable LocalDate published;
    private @Nullable String author;
    private boolean stated = true;

    Reader(String line, Dates.Order order) {
      this.line = line;
      this.order = order;
      this.barred = BAR.matcher(line).find();
    }

    Optional<Dateline> read() {
      Matcher stamp = STAMP.matcher(line);
      int from = 0;
      while (stamp.find()) {
        Optional<LocalDate> day = Dates.in(stamp.group("day"), order);
        if (day.isEmpty() || !readNames(from, stamp.start())) {
          return Optional.empty();
        }
        boolean labelled = stamp.group("label") != null;
        if (!labelled && stamp.group("hour") != null) {
          return Optional.empty(); // pages are stamped to the minute, meetings begin at the hour
        }
        boolean updated = labelled && stamp.group("published") == null;
        published = published == null && !updated ? day.get() : published;
        stated &= labelled;
        from = stamp.end();
      }
      if (from == 0 || !readNames(from, line.length())) {
        return Optional.empty();
      }
      if (author == null && names.stream().anyMatch(Outlet::isNamed)) {
        author = person;
      }
      return Optional.of(new Dateline(published, stated, outlet(), author, !names.isEmpty()));
    }

    /** The names in a stretch between days; false if it says something else. */
    private boolean readNames(int start, int end) {
      String between = BEFORE_DAY.matcher(line.substring(start, end)).replaceFirst("");
      String words = between.strip();
      if (words.isEmpty() || (author != null && FILED.matcher(words).matches())) {
        return true;
      }
      Matcher in = IN_OUTLET.matcher(words);
      if (stated && start > 0 && in.lookingAt() && Outlet.isClear(words.substring(in.end()))) {
        names.add(words.substring(in.end()));
        return true;
      }
      boolean parted =
          (start == 0 || PARTED_BEFORE.matcher(between).matches())
              && (end == line.length() || PARTED_BEHIND.matcher(between).matches());
      if (!parted && !Outlet.isClear(words) && Byline.author(words, true).isEmpty()) {
        return false;
      }
      return SEPARATOR
          .splitAsStream(between)
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .allMatch(name -> readName(name, start > 0));
    }

    private boolean readName(String name, boolean behindDay) {
      if (JUST_TIME.matcher(name).matches() || Furniture.isAlone(name)) {
        return true;
      }
      Optional<String> writer = Byline.author(name, true);
      if (writer.isPresent()) {
        author = author == null ? writer.get() : author;
        return true;
      }
      if (barred && (names.isEmpty() || behindDay) && Byline.isPerson(name)) {
        person = name; // between an outlet and its day stands a place
      }
      names.add(name);
      if (names.size() > MOST_NAMES || EVENT.matcher(name).matches()) {
        return false;
      }
      return Outlet.isNamed(name)
          || (barred
              ? LOOSE_NAME.matcher(name).matches()
              : (!behindDay || author != null) && NAME.matcher(name).matches());
    }

    /** Beside a bar a name is the outlet's; elsewhere it may as well be a place or a person. */
    private @Nullable String outlet() {
      return names.stream()
          .filter(Outlet::isNamed)
          .findFirst()
          .or(() -> barred ? names.stream().findFirst() : Optional.empty())
          .orElse(null);
    }
  }
}
