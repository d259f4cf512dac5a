package dev.footnote.language;

import java.util.List;
import java.util.regex.Pattern;

/** Fixed phrases of English, and what they tell of a sentence. */
public final class Phrases {

  private static final Pattern CLAUSE =
      Pattern.compile(
          "[,;:—–()]|\\s-\\s|\\b(?:and|but|or|because|while|when|which|who|after|before|so)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEANING =
      Pattern.compile(
          "^[“\"‘'(]?(?:He|She|It|They|His|Her|Hers|Its|Their|Theirs|This|That|These|Those|Such|Both"
              + "|The (?:former|latter|second|other))\\b");

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

  private Phrases() {}

  /** The clauses of a sentence, parted at punctuation and conjunctions. */
  public static List<String> clauses(String sentence) {
    return List.of(CLAUSE.split(sentence, -1));
  }

  /** Whether a sentence begins with a word that is understood only after the one before it. */
  public static boolean leansOnSentenceBefore(String sentence) {
    return LEANING.matcher(sentence).find();
  }

  /** Whether a text holds a quotation mark. */
  public static boolean quotes(String text) {
    return QUOTATION.matcher(text).find();
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
