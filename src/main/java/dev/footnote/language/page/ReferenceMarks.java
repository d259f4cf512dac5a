package dev.footnote.language.page;

import dev.footnote.language.Span;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The marks by which a text points to its own notes: {@code [^1]}, {@code [2]}, {@code ¹}. Beside
 * Footnote's own marks they would be taken for those.
 */
public final class ReferenceMarks {

  private static final String NUMBER = "\\[[1-9]\\d{0,2}(?:[,–-] ?[1-9]\\d{0,2}){0,9}]";

  /** Of the letters few: "like[d]" and "the[y]" are an editor's. */
  private static final String LETTER = "\\[[a-c]]";

  /** A word or the end of a clause: what a mark stands behind. */
  private static final String BEHIND = "(?<=[\\p{L}\\p{M}\\p{N}.,;:!?…)\\]\"”’'»%])";

  /** "See [3]" and "press [1]" need their numbers; behind these a space is no slip of a mark. */
  private static final String NEEDS_NUMBER =
      "(?<!\\b(?:in|of|by|from|see|and|or|to|at|with|under|than|is|are|was"
          + "|no|press|step|item|table|figure|ref|reference|section|note|page))";

  /** "500 metres²" is an area. */
  private static final String NOT_A_UNIT =
      "(?<!(?:met(?:re|er)|inch|mile|yard)(?:e?s)?|foot|feet|acre|hand)";

  private static final String RAISED = "[¹²³⁰⁴-⁹]{1,3}(?:[,–][¹²³⁰⁴-⁹]{1,3}){0,9}";

  /** What a mark begins with is looked for first: looking back at every letter takes long. */
  private static final Pattern MARK =
      Pattern.compile(
          // [^1] means nothing else, wherever it stands
          "[ \\t]?\\[\\^[^\\[\\]\\s]{1,40}]"
              // effect.[2]  word[3][4], but no wor[d]s
              + ("|" + BEHIND + "(?:" + NUMBER + "|" + LETTER + "){1,20}(?![\\p{L}\\p{N}(\\[])")
              // by hand [3][4].
              + ("|(?=[ \\t]\\[)(?<=\\S)"
                  + NEEDS_NUMBER
                  + "[ \\t](?:"
                  + NUMBER
                  + "){1,20}(?=[.,;:!?]|\\s*$)")
              // [2] Peatlands Act, in a list of notes
              + "|^[ \\t]*(?:\\[[1-9]\\d{0,2}][ \\t]+(?=\\S)|[¹²³⁴-⁹]{1,3}[ \\t]?(?=\\p{L}))"
              // effect.²  moss¹, but no km² and no 10⁶
              + ("|(?=[¹²³⁰⁴-⁹])(?:(?<=[.,;:!?…\"”’»])|(?<=\\p{L}{4})" + NOT_A_UNIT + ")" + RAISED)
              + "(?![\\p{L}\\p{N}⁺⁻])",
          Pattern.MULTILINE);

  private ReferenceMarks() {}

  /** Where they stand in {@code text}, in order. */
  public static List<Span> in(String text) {
    return MARK.matcher(text).results().map(ReferenceMarks::span).toList();
  }

  private static Span span(MatchResult mark) {
    return new Span(mark.start(), mark.end());
  }

  /** {@code text} as it is shown where other marks are. */
  public static String without(String text) {
    return without(text, new Span(0, text.length()));
  }

  /** The words of {@code part}, as {@link #without(String)} shows them within the whole text. */
  public static String without(String text, Span part) {
    StringBuilder words = new StringBuilder();
    int from = part.start();
    for (Span mark : in(text)) {
      if (mark.overlaps(part)) {
        words.append(text, from, Math.max(from, mark.start()));
        from = Math.min(mark.end(), part.end());
      }
    }
    return words.append(text, from, part.end()).toString();
  }
}
