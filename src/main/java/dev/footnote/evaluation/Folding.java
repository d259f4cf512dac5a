package dev.footnote.evaluation;

import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /**
   * Where {@code text} holds {@code words} for the first time, white space folded and case ignored.
   *
   * @return a range of {@code text}; empty if it does not hold them
   */
  static Optional<Span> find(String text, String words) {
    StringBuilder folded = new StringBuilder();
    List<Integer> origins = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean space = WHITE_SPACE.matcher(text.substring(i, i + 1)).matches();
      if (!space || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
        folded.append(space ? ' ' : Character.toLowerCase(text.charAt(i)));
        origins.add(i);
      }
    }
    String sought = fold(words);
    int at = sought.isEmpty() ? -1 : folded.indexOf(sought);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Span(origins.get(at), origins.get(at + sought.length() - 1) + 1));
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
