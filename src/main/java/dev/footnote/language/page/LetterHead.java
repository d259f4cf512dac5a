package dev.footnote.language.page;

import java.util.Locale;
import java.util.Set;

/** What stands above a letter. */
public final class LetterHead {

  private static final Set<String> LABELS =
      Set.of("to", "from", "cc", "bcc", "re", "attn", "tel", "telephone", "phone", "mobile", "fax");

  private LetterHead() {}

  /** Whether {@code word} labels a letter's line when a colon follows: "To", "Tel". */
  public static boolean isLabel(String word) {
    return LABELS.contains(word.toLowerCase(Locale.ROOT));
  }
}
