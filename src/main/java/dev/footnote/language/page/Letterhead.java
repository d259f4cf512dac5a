package dev.footnote.language.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the text of letters, notices and minutes, and is no title. */
public final class Letterhead {

  /** A telephone number, an e-mail or web address, a street with its number, a postcode. */
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)(?:tel(?:ephone|efon|[eé]fono|[eé]phone)?|phone|fax|mobile|e-?mail|web(?:site)?|address|adresse"
              + "|direcci[oó]n|indirizzo)\\.?\\s?:?\\s.{3,100}"
              + "|.{0,60}(?:\\+|\\(0|\\b0)\\d[\\d ()/.-]{5,18}\\d.{0,60}"
              + "|.{0,60}[\\w.+-]{1,60}@[\\w-]{1,60}\\.[\\w.]{2,40}.{0,40}"
              + "|(?:www\\.\\S{4,80}|https?://\\S{4,100})"
              + "|\\d{1,4}[a-z]?,? (?:\\p{L}[\\p{L}.'’-]* ){1,4}(?:street|st|road|rd|lane|ln|avenue|ave|square|sq|place"
              + "|drive|way|close|court|terrace|gardens|row|hill|quay|boulevard|blvd|crescent|green)\\b\\.?(?:,.{1,80})?"
              + "|\\p{L}[\\p{L}.-]{0,30}(?:stra(?:ß|ss)e|str\\.|gasse|weg|platz|allee|straat|laan|plein) ?\\d{1,4} ?[a-z]?(?:,.{1,80})?"
              + "|(?:calle|c/|avenida|avda?\\.|plaza|rue|\\d{1,4},? rue|via|piazza|rua|pra[cç]a)\\s.{2,60}\\d{1,5}.{0,60}"
              + "|.{2,60}\\b[A-Z]{1,2}\\d{1,2}[A-Z]? \\d[A-Z]{2}\\.?|.{2,60}\\b[A-Z]{2} \\d{5}\\b"
              + "|(?:[A-Z]{1,2}-)?\\d{4,5}(?: [A-Z]{2})? \\p{L}[\\p{L} .-]{1,40}");

  /** What a record says of itself, line by line: "Present: …", "Place: …". */
  private static final Pattern FACT =
      Pattern.compile(
          "(?i)(?:date(?: and time)?|time|place|venue|location|where|when|present|in attendance|attendees|attending"
              + "|apologies|absent|chair(?:ed by|man|woman|person)?|minutes(?: by| taken by)?|secretary|participants"
              + "|from|to|cc|ref(?:erence)?|(?:our|your) ref(?:erence)?|case no|file no"
              + "|opening hours|office hours|hours|datum|zeit|ort|anwesend|entschuldigt|teilnehmer|protokoll|vorsitz|an|von"
              + "|fecha|hora|lugar|asistentes|presentes|lieu|heure|pr[eé]sents?|excus[eé]s|data|ora|luogo|presenti|local"
              + "|plaats|tijd|aanwezig|afwezig)\\.?\\s?:\\s?.+");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?:(?i:subject|re|betreff|betr\\.|asunto|objet|oggetto|assunto|onderwerp|concerne)\\s?:|Re)\\s+(?<subject>.{3,200})");

  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?:Dear|Hello|Hi|To whom|Sehr geehrte|Liebe|Estimad[oa]s?|Querid[oa]s?|Ch[eè]re?s?|Madame|Monsieur"
              + "|Gentil[ei]|Egregi[oa]?|Car[oaie]|Prezad[oa]s?|Geachte|Beste|Kära|Kære)(?!\\p{L})(?:[^:]{0,80}[,:!]|(?: \\p{Lu}\\S*){1,4})");

  /** What bodies that write letters are called. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?:.*[^\\p{L}])?(?i:society|club|council|trust|association|school|college|university|committee"
              + "|church|parish|library|hospital|clinic|surgery|museum|department|office|ministry|agency"
              + "|authority|board|company|co-?operative|foundation|institute|union|federation|centre|center"
              + "|ltd|limited|inc|llc|plc|gmbh|e\\.? ?v|ag|verein|gemeinde|stadt|amt|genossenschaft"
              + "|ayuntamiento|asociaci[oó]n|sociedad|mairie|commune|comune|associazione|associ[ae][tç]\\p{L}*"
              + "|vereniging|stichting)(?!\\p{L}).*");

  private static final Set<String> LABELS =
      Set.of("to", "from", "cc", "bcc", "re", "attn", "tel", "telephone", "phone", "mobile", "fax");

  private Letterhead() {}

  /** Whether {@code word} labels a letter's line when a colon follows: "To", "Tel". */
  public static boolean isLabel(String word) {
    return LABELS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a line tells where to write, call or go. */
  public static boolean isContact(String line) {
    return CONTACT.matcher(line).matches();
  }

  /** Whether a line is one of a record's own: "Present: …". */
  public static boolean isFact(String line) {
    return FACT.matcher(line).matches();
  }

  /** What a letter's line says it is about. */
  public static Optional<String> subject(String line) {
    Matcher matcher = SUBJECT.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group("subject").strip()) : Optional.empty();
  }

  /** Whether a line greets the reader of a letter. */
  public static boolean isSalutation(String line) {
    return SALUTATION.matcher(line).matches();
  }

  /** Whether a line can be the name of who sends a letter. */
  public static boolean isBody(String line) {
    return BODY.matcher(line).matches() || line.equals(line.toUpperCase(Locale.ROOT));
  }
}
