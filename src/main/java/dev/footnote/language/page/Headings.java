package dev.footnote.language.page;

import dev.footnote.language.Calendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells lines that name what follows from lines that say something themselves. */
public final class Headings {

  private static final int LONGEST = 180;
  private static final int WORDS = 12;

  /** With a number, a date or capitals a longer line is a heading too. */
  private static final int MARKED_WORDS = 25;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]?|[IVX]{1,5}[.)]|[A-Z][.)]|§ ?\\d+[.:]?"
              + "|(?:Chapter|Part|Section|Article|Rule|Step|Appendix|Item|Day|Week|Lesson|Unit)"
              + " (?:\\d{1,3}|[IVX]{1,5})[.:]?)(?:\\s+[–—-]?\\s*\\P{Ll}.*)?");

  private static final Pattern NESTED = Pattern.compile("\\d{1,2}\\.\\d");

  private static final Pattern NUMBERED_ALONE =
      Pattern.compile(
          "(?:Chapter|Part|Section|Article|Rule|Step|Appendix|Item|Lesson|Unit)"
              + " (?:\\d{1,3}|[IVX]{1,5})[.:]?");

  private static final Pattern DATED =
      Pattern.compile(
          ("(?:" + Calendar.WEEKDAY + ",? )?")
              + ("(?:" + Calendar.MONTH + " \\d{1,2}\\b")
              + ("|\\d{1,2}(?:st|nd|rd|th)? " + Calendar.MONTH + "(?!\\p{L})")
              + ("|" + Calendar.FULL_MONTH)
              + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:In )?(?:1[5-9]|20)\\d\\d(?:s|[–-]\\d{2,4})?).*");

  /** Hours, prices, amounts, telephone numbers, addresses: facts in few words. */
  private static final Pattern FACT =
      Pattern.compile(
          ".*(?:\\d[:.]\\d\\d(?!\\d)|\\d\\s?[–—-]\\s?\\d|\\d ?(?:a\\.?m\\b|p\\.?m\\b|%|‰|°|[€$£¥]"
              + "|(?:k?g|mg|m?l|cl|dl|c?m|mm|km|oz|lbs?|cups?|tbsp|tsp|min|minutes?|hours?|hrs?|days?)\\b)"
              + "|[€$£¥]\\s?\\d|\\d{5,}|\\+\\d|\\S@\\S+\\.\\S|https?://|www\\.).*");

  private static final Pattern QUESTION =
      Pattern.compile("(?:(?:Q|Question)(?:\\s?\\d{1,3})?\\s?[.:)]\\s*)?\\P{Ll}.{2,140}[?？؟]");

  private static final Pattern LONGER_WORD = Pattern.compile("[\\p{L}'’-]{4,}");

  /** An answer's label at the front, or a sentence's end within. */
  private static final Pattern NO_HEADING =
      Pattern.compile(
          "^(?:A|Answer)\\s?[.:)]\\s|\\p{Ll}{3}[.!?]\\s+\\p{Lu}|[。।۔]\\s*[\\p{L}\\p{N}]");

  /** Ends of sentences and clauses, in any script. */
  private static final String ENDS = ".!?;,…-–—。！？｡；，、।॥؟؛،۔";

  /** Letters of scripts that put no white space between words. */
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");

  /** About so many of these make a word. */
  private static final int LETTERS_OF_A_WORD = 2;

  /** "…of molecular O", "2 is…": a line that was torn. */
  private static final Pattern TORN = Pattern.compile("(?:\\d{1,3}[).,;]?\\s*)?\\p{Ll}.*");

  /** "…the harbour board of": a little word that nothing ends with. */
  private static final Pattern OPEN =
      Pattern.compile(
          ".*[^\\p{L}](?i:of|on|the|an?|and|or|for|in|at|to|from|by|with|vom|von|am|und|oder|der|des|dem|den|im|zur?"
              + "|du|de|des|le|la|les|et|pour|en|el|los|las|del|y|il|di|della|e|da|do|van|het|een)");

  private Headings() {}

  /** Whether a line can name what follows it, by its own looks. */
  public static boolean looksLike(String line) {
    if (line.isEmpty() || line.length() > LONGEST || NO_HEADING.matcher(line).find()) {
      return false;
    }
    if (NUMBERED_ALONE.matcher(line).matches() || QUESTION.matcher(line).matches()) {
      return true;
    }
    char last = line.charAt(line.length() - 1);
    if (ENDS.indexOf(last) >= 0 || endsQuotedSentence(line) || startsLow(line)) {
      return false;
    }
    int words = words(line);
    if (last == ':') {
      return words <= 6;
    }
    if (isDated(line) || isNumbered(line)) {
      return words <= MARKED_WORDS;
    }
    return !FACT.matcher(line).matches()
        && words <= (isCapitalised(line) ? MARKED_WORDS : WORDS)
        && !line.contains(": ");
  }

  /** Whether a line can be an article's title, standing at its top. */
  public static boolean looksLikeTitle(String line) {
    if (line.isEmpty() || line.length() > LONGEST || startsLow(line)) {
      return false;
    }
    if (NO_HEADING.matcher(line).find()) {
      return false;
    }
    boolean sentence =
        ".。｡।۔".indexOf(line.charAt(line.length() - 1)) >= 0
            || (endsQuotedSentence(line) && !line.startsWith("“"));
    return !sentence && words(line) <= MARKED_WORDS;
  }

  /** About how many words a line has, in any script. */
  public static int words(String line) {
    long letters = UNSPACED.matcher(line).results().count();
    return line.split("\\s+").length + (int) letters / LETTERS_OF_A_WORD;
  }

  /** Whether a line goes on with what the line above it began. */
  public static boolean goesOn(String line) {
    return TORN.matcher(line).matches();
  }

  /** Whether a line ends where no heading and no sentence does. */
  public static boolean isOpen(String line) {
    return line.endsWith(",") || OPEN.matcher(line).matches();
  }

  /** Whether a line begins with a day, month or year: "Feb. 28, 2016: …". */
  private static boolean isDated(String line) {
    return DATED.matcher(line).matches();
  }

  /** Whether a line begins with a number of its own: "4. …", "Section 2". */
  private static boolean isNumbered(String line) {
    return NUMBERED.matcher(line).matches();
  }

  /** Whether a line can be one of a list's: dated, or numbered and not within another ("2.1"). */
  public static boolean isMarked(String line) {
    return isDated(line) || (isNumbered(line) && !NESTED.matcher(line).lookingAt());
  }

  /** Whether a line is a question. */
  public static boolean isQuestion(String line) {
    return QUESTION.matcher(line).matches();
  }

  /** Whether a line tells hours, prices, amounts or where to turn to. */
  public static boolean isFact(String line) {
    return FACT.matcher(line).matches();
  }

  private static boolean startsLow(String line) {
    int first = line.codePointAt(0);
    return !Character.isLetterOrDigit(first)
        ? "“\"‘'([«¿#§".indexOf(first) < 0
        : Character.isLowerCase(first);
  }

  private static boolean endsQuotedSentence(String line) {
    int end = line.length();
    while (end > 0 && "”’\"')]».。」』）".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    String closing = line.substring(end);
    return closing.contains(".")
        || closing.contains("。")
        || (!closing.isEmpty() && end > 0 && "!?,！？，".indexOf(line.charAt(end - 1)) >= 0);
  }

  /** Whether most words of more than three letters have a capital. */
  public static boolean isCapitalised(String line) {
    int capitals = 0;
    int longer = 0;
    Matcher word = LONGER_WORD.matcher(line);
    while (word.find()) {
      longer++;
      capitals += Character.isUpperCase(line.charAt(word.start())) ? 1 : 0;
    }
    return longer > 0 && capitals * 4 >= longer * 3;
  }
}
