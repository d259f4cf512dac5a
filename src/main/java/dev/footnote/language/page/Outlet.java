package dev.footnote.language.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published an article, by what outlets are called and how pages name them. */
public final class Outlet {

  /** What newspapers, magazines and stations of several languages are called. */
  private static final String KIND =
      "(?:News|Times|Post|Courier|Herald|Echo|Gazette|Tribune|Journal|Magazine|Chronicle|Guardian"
          + "|Mail|Press|Standard|Star|Telegraph|Today|Weekly|Daily|Monthly|Review|Observer|Mercury"
          + "|Ledger|Reporter|Monitor|Register|Bulletin|Newsletter|Messenger|Radio|Independent"
          + "|Examiner|Inquirer|Enquirer|Advertiser|Argus|Sentinel|Dispatch|Express|Globe"
          + "|\\p{L}*(?:[Zz]eitung|[Aa]nzeiger|[Bb]latt|[Nn]achrichten|[Kk]urier|[Bb]ote|[Rr]undschau)"
          + "|Allgemeine|Eco|Gazeta|Diário|Público|Diari|Diario|Peri[oó]dico|Correo|Heraldo|Gaceta|Vanguardia|Noticias|Prensa"
          + "|Courrier|D[eé]p[eê]che|Gazette|Tribune|Progr[eè]s|Corriere|Gazzetta|Giornale|Notizie"
          + "|Messaggero|Jornal|Correio|Folha|Not[ií]cias|Courant|Dagblad|Krant|Nieuws(?:blad)?"
          + "|Tidning(?:en)?|Dagblad(?:et)?|Avis(?:en)?)";

  private static final String REST = "[^.!?:;,|]{0,40}";

  private static final Pattern NAMED =
      Pattern.compile(
          "The \\p{Lu}[^.!?:;,|]{2,40}"
              + ("|(?=\\p{Lu})" + REST + "(?<!\\p{L})" + KIND + "(?!\\p{L})[^.!?:;,|]{0,20}"));

  /** With capitals from end to end, and what kind of outlet it is at one of them. */
  private static final Pattern CLEAR =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’-]* (?:(?:of|the|de|la|del|der) )*){1,3}"
              + KIND
              + "|(?:The|El|La|Le|Il|O|Het|Der|Die|Das) "
              + KIND
              + "(?:(?: of| the| de| del| la| di| von| der)* \\p{Lu}[\\p{L}'’-]*){1,3}");

  /** Beside a day, a name with an article is one. */
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "(?:The|El|La|Le|Les|Il|Lo|O|Het|De|Der|Die|Das)"
              + "(?:(?: of| the| and| de| del| la| di| von| der| y| e)* \\p{Lu}[\\p{L}\\d.'’-]*){1,5}");

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i:source|publisher|outlet|publication|published by|published in)\\s?:\\s*(?<source>\\P{Ll}.{1,80})");

  private static final Pattern PERMISSION =
      Pattern.compile(
          "(?i:(?:re)?(?:published|printed) (?:here )?(?:with|by) (?:the )?(?:kind )?permission (?:of|from|by)"
              + "|.{0,60}(?:first|originally) (?:published|appeared|ran) (?:by|in|on|at|with))\\s+"
              + "(?<source>(?:the )?\\P{Ll}[^.;|(]{1,80}?)(?:,? (?:on|in) .{0,40})?(?:[.;|(].{0,60})?");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i:copyright\\s*(?:©|\\(c\\))?|©|\\(c\\))\\s*(?:\\d{4}(?:\\s?[–-]\\s?\\d{2,4})?)?\\s*,?\\s*(?i:by\\s+)?"
              + "(?<source>\\p{L}[^.;|]{1,60}?)(?:,? (?i:all rights)|[.;|]|,? \\d{4}|$).{0,100}");

  private Outlet() {}

  /** Whether a line beside a day is nothing but what an outlet is called. */
  public static boolean isNamed(String line) {
    return NAMED.matcher(line).matches() || WITH_ARTICLE.matcher(line).matches();
  }

  /** Whether a line can hardly be anything else but an outlet's name, wherever it stands. */
  public static boolean isClear(String line) {
    return CLEAR.matcher(line).matches();
  }

  /** Whether a line says with a label who published the article. */
  public static boolean isLabelled(String line) {
    return SOURCE.matcher(line).matches();
  }

  /** The outlet that a line names as the publisher. */
  public static Optional<String> in(String line) {
    return group(PERMISSION, line)
        .or(() -> group(COPYRIGHT, line))
        .or(() -> group(SOURCE, line).filter(source -> !source.contains("://")));
  }

  private static Optional<String> group(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group("source").strip()) : Optional.empty();
  }
}
