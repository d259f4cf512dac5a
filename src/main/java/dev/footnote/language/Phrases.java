package dev.footnote.language;

import java.util.List;
import java.util.regex.Pattern;

/** Fixed phrases of English, and what they tell of a sentence. */
public final class Phrases {

  private static final Pattern CLAUSE =
      Pattern.compile(
          "[,;:—–()]|\\s-\\s|\\b(?:and|but|or|because|while|when|which|who|after|before|so)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTATION = Pattern.compile("[“\"]");

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "not in the (?:passages|articles|text|context)"
              + "|(?:passages?|articles?|text|context|sources?|they|it) (?:do(?:es)?|did) ?n[o']t"
              + " (?:\\w+ )?(?:contain|mention|provide|say|state|include|answer|specify|give|address|tell)"
              + "|\\b(?:is|are|was) ?n[o']t (?:\\w+ )?(?:mentioned|stated|specified|provided|given|found)"
              + "|(?:no|not enough|insufficient) information"
              + "|\\bi (?:do not|don't) know|\\bi (?:cannot|can't|am unable to)"
              + "|\\bcannot be (?:answered|determined|found)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID =
      Pattern.compile("(?i)\\b(?:say|said|write|wrote|written|report(?:ed)?|tell|told|stand)\\b");

  private Phrases() {}

  /**
   * Whether a question asks what was said or written, so that a day in it is that of the telling.
   */
  public static boolean asksWhatWasSaid(String question) {
    return SAID.matcher(question).find();
  }

  /** The clauses of a sentence, parted at punctuation and conjunctions. */
  public static List<String> clauses(String sentence) {
    return List.of(CLAUSE.split(sentence, -1));
  }

  /** Whether a sentence begins with a quotation. */
  public static boolean beginsWithQuotation(String sentence) {
    return QUOTATION.matcher(sentence).lookingAt();
  }

  /** Whether a sentence says that something was not found, in the ways in which models say so. */
  public static boolean saysNotFound(String sentence) {
    return NOT_FOUND.matcher(Folding.fold(sentence)).find();
  }
}
