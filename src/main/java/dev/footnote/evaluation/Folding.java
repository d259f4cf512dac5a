package dev.footnote.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares texts as the questions files mean it: any white space equals one space, case is ignored.
 */
public final class Folding {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** The text in lower case, each run of white space (no-break spaces too) as one space. */
  public static String fold(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code text} holds {@code words}; both are folded first. */
  public static boolean contains(String text, String words) {
    return fold(text).contains(fold(words));
  }

  /**
   * Whether {@code text} holds {@code words} with neither a letter nor a digit touching either end;
   * both are folded first.
   */
  public static boolean containsWords(String text, String words) {
    String within = fold(text);
    String sought = fold(words);
    if (sought.isEmpty()) {
      return false;
    }
    for (int at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      boolean starts =
          at == 0
              || !Character.isLetterOrDigit(within.codePointBefore(at))
              || !Character.isLetterOrDigit(sought.codePointAt(0));
      boolean ends =
          end == within.length()
              || !Character.isLetterOrDigit(within.codePointAt(end))
              || !Character.isLetterOrDigit(sought.codePointBefore(sought.length()));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }
}
