package dev.footnote.language.page;

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

  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?i)\\b"
              + WE
              + "\\b[^.!?]{0,160}\\b(?:wrongly|mistakenly|incorrectly|erroneously|misstated|misspelled|misnamed)\\b"
              + "|\\b(?:an earlier|a previous) version of this\\b"
              + "|\\b(?:article|story|report|page|version) (?:has been|was) (?:corrected|amended|updated to correct)\\b"
              + "|\\b(?:this|it) replaces (?:our|the|what)\\b"
              + "|\\bwe (?:apologi[sz]e for|are sorry for|regret) (?:the|this|both|our) (?:error|mistake|misprint|slip)s?\\b");

  private static final Pattern WROTE =
      Pattern.compile(
          "(?i)\\b"
              + WE
              + "\\b[^.!?]{0,120}\\b(?:wrote|said|stated|reported|gave|named|printed|claimed)\\b");

  private static final Pattern WRONG =
      Pattern.compile(
          "(?i)\\b(?:wrong|incorrect|an? (?:error|mistake|misprint|slip)|not (?:so|true|right|correct)|in fact"
              + "|the (?:right|correct) \\w+ is)\\b");

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
        || (WROTE.matcher(paragraph).find() && WRONG.matcher(paragraph).find());
  }
}
