package dev.footnote.answer.generated;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a chat model said it.
 *
 * @param text plain words: without marks, markup and links
 * @param marks the numbers of the passages it names, in order
 */
record SpokenSentence(String text, List<Integer> marks) {

  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,4})]");
  private static final Pattern LINE_START =
      Pattern.compile("^\\s*(?:#{1,6}\\s+|[-*•>|]\\s+|\\d{1,2}[.)]\\s+)+");
  private static final Pattern LABEL =
      Pattern.compile("^(?:final\\s+)?(?:answer|response)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKDOWN_LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern TAG =
      Pattern.compile(
          "<(script|style)\\b.*?</\\1>|</?[A-Za-z!][^>]*>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile(
          "(?:\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\bmailto:)\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMPHASIS = Pattern.compile("[*_`~|]+(?=\\S)|(?<=\\S)[*_`~|]+");

  /** Takes what was said apart. */
  static SpokenSentence of(String said) {
    List<Integer> marks =
        MARK.matcher(said)
            .results()
            .map(mark -> Integer.valueOf(mark.group(1)))
            .distinct()
            .toList();
    String text = MARKDOWN_LINK.matcher(said).replaceAll("$1");
    text = MARK.matcher(text).replaceAll("");
    text = TAG.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("");
    text = LINE_START.matcher(text).replaceFirst("");
    text = EMPHASIS.matcher(text).replaceAll("");
    text = LABEL.matcher(text).replaceFirst("");
    text = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").replaceAll(" +([.,;:!?])", "$1");
    return new SpokenSentence(text.strip(), marks);
  }

  /** The forms in which models write marks, as {@code [1][2]} right behind the sentence's end. */
  static String withPlainMarks(String said) {
    String plain =
        said.replaceAll(
                "(?i)[\\[【]\\s*\\^?(?:passages?|sources?|articles?|nos?\\.)?\\s*(?=\\d)", "[")
            .replaceAll("(?<=\\[\\d{1,4})\\s*】", "]");
    Matcher several =
        Pattern.compile("\\[(\\d{1,4})\\s*(?:,|;|and|&)\\s*(?=[\\d\\[])").matcher(plain);
    while (several.find()) {
      plain = several.replaceFirst("[$1][");
      several.reset(plain);
    }
    return plain.replaceAll("([.!?…][\"”’)*_]*)\\s+(?=\\[\\d{1,4}])", "$1");
  }

  boolean isEmpty() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
