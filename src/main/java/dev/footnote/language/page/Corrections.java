package dev.footnote.language.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a paragraph that takes back or puts right what was written before. */
public final class Corrections {

  /** Stands over nothing but corrections. */
  private static final Pattern COLUMN =
      Pattern.compile(
          "(?i)\\b(?:corrections?|clarifications?|errat(?:um|a)|for the record|put right|what we got"
              + " wrong|amendments?)\\b");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\P{L}*(?:corrections?|clarifications?|corrigend(?:um|a)|errat(?:um|a)|editor['’]s note"
              + "|oops)\\s*[:.!–—-].*",
          Pattern.DOTALL);

  private static final String WE =
      "(?:we|i|this (?:article|story|page|report|notice|letter)|(?:an|the) earlier (?:version|report|notice)"
          + "|a previous version|our (?:article|story|report|letter|notice|newsletter|last issue)"
          + "|(?:the|that) (?:same )?(?:article|story|report))";

  /** Guidance of which only the newest counts. */
  private static final String GUIDANCE =
      "(?:guidance|guidelines?|advice|recommendations?|leaflet|instructions?|rules?|policy|policies|sheets?"
          + "|notice|timetable|programme|editions?|versions?|list|document|page|protocol)";

  private static final Pattern REPLACED =
      Pattern.compile(
          "(?i)\\b(?:this|these|it)\\b(?: [\\w-]+){0,3}? (?:replaces?|supersedes?)\\b[^.!?]{0,40}?\\b(?:"
              + GUIDANCE
              + "|(?:that|those|the ones?) (?:of|from) (?:\\w+ ){0,2}\\d{4})\\b");

  /** An event that was announced will not be. */
  private static final Pattern CALLED_OFF =
      Pattern.compile(
          "(?i)\\b(?:(?:has|have|had|is|are|was|were)(?: now| since)?(?: been)? (?:cancell?ed|called off|postponed|put off"
              + "|abandoned|withdrawn|scrapped)|(?:will|does|do) (?:not|no longer) (?:take place|go ahead|be held))\\b");

  private static final Pattern PUT_RIGHT =
      Pattern.compile(
          "(?i)\\b(?:not|in fact|instead|rather than|should|(?:correct|right) (?!in\\b))\\b");

  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)\\P{L}*(?:it|he|she|they|this|that|these|both|his|her|its|their"
              + "|the (?:correct|right|true) (?:number|figure|name|date|day|year|time|price|amount|place) (?:is|was))\\b.*",
          Pattern.DOTALL);

  private static final Pattern LABELLED_ERROR =
      Pattern.compile("(?i)\\b(?:wrote|said|stated|reported|gave|named|claimed)\\b");

  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?i)\\b"
              + WE
              + "\\b[^.!?]{0,160}\\b(?:wrongly|mistakenly|incorrectly|erroneously|misstated|misspelled|misnamed)\\b"
              + "|\\b(?:an earlier|a previous) version of this\\b"
              + "|\\b(?:article|story|report|page|version) (?:has been|was) (?:corrected|amended|updated to correct)\\b"
              + "|\\bshould (?:have )?(?:read|been)\\b[^.!?]{0,80}\\b(?:not|instead of)\\b"
              + "|\\bwe (?:apologi[sz]e for|are sorry for|regret) (?:the|this|both|our) (?:error|mistake|misprint|slip)s?\\b");

  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)\\b"
              + WE
              + "\\b[^.!?]{0,120}\\b(?:wrote|said|stated|reported|gave|named|printed|claimed|called|described)\\b");

  private static final Pattern WRONG =
      Pattern.compile(
          "(?i)\\b(?:wrong|incorrect|an? (?:error|mistake|misprint|slip)|not (?:so|true|right|correct)|in fact"
              + "|the (?:right|correct) \\w+ is)\\b");

  /** Between what was wrong and what is right, in one sentence: "…; in fact it was nine knots." */
  private static final Pattern TURN =
      Pattern.compile(
          "(?i)(?:[;:,.–—]|\\s-)\\s*(?:but |and |whereas |when )?(?:in fact|actually|in reality"
              + "|the (?:correct|right|true) (?:\\w+ )?(?:is|was))\\b");

  /** Begins a sentence that puts right what the one before it repeats. */
  private static final Pattern RIGHT =
      Pattern.compile(
          "(?i)\\P{L}*(?:in fact|actually|in reality"
              + "|(?:it|he|she|they|this|that|the \\w+) should\\b"
              + "|the (?:correct|right|true) (?:\\w+ )?(?:is|was|are|were))\\b.*",
          Pattern.DOTALL);

  private Corrections() {}

  /**
   * Whether a paragraph is a correction.
   *
   * @param paragraph its words
   * @param above what it stands under: the title or a heading
   */
  public static boolean isCorrection(String paragraph, String above) {
    return COLUMN.matcher(above).find()
        || LABEL.matcher(paragraph).matches()
        || TAKEN_BACK.matcher(paragraph).find()
        || replaces(paragraph)
        || (WROTE.matcher(paragraph).find() && WRONG.matcher(paragraph).find());
  }

  /** Whether a text says that it stands in the place of older guidance: "This replaces the…". */
  public static boolean replaces(String text) {
    return REPLACED.matcher(text).find();
  }

  /** Whether a sentence says that what was announced will not be. */
  public static boolean callsOff(String sentence) {
    return CALLED_OFF.matcher(sentence).find();
  }

  /** Whether a sentence of a correction only repeats what was wrong: "We wrote that…". */
  public static boolean repeatsError(String sentence) {
    return (WROTE.matcher(sentence).find()
            || (LABEL.matcher(sentence).matches() && LABELLED_ERROR.matcher(sentence).find()))
        && !PUT_RIGHT.matcher(sentence).find();
  }

  /**
   * What a sentence of a correction repeats as wrong: all of it, or the words before "in fact";
   * empty where it repeats nothing.
   */
  public static String error(String sentence) {
    if (repeatsError(sentence)) {
      return sentence;
    }
    Matcher turn = TURN.matcher(sentence);
    boolean turns = WROTE.matcher(sentence).find() && turn.find();
    return turns ? sentence.substring(0, turn.start()) : "";
  }

  /** Whether a sentence puts right what the one before it repeats: "In fact…". */
  public static boolean putsRight(String sentence) {
    return RIGHT.matcher(sentence).matches();
  }

  /** Whether a sentence cannot be understood without the one before it: "It was closed for two." */
  public static boolean leansBack(String sentence) {
    return LEANING.matcher(sentence).matches();
  }

  /** Whether a sentence itself says that it is a correction: "Correction: …". */
  public static boolean isLabelled(String sentence) {
    return LABEL.matcher(sentence).matches();
  }
}
