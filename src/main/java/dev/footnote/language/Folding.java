package dev.footnote.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts comparable that differ in capitals, accents and typography alone. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[‘’‚‛′`´]");
  private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‟″«»]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** Lower case, without accents, straight quotes and dashes, white space runs as one blank. */
  public static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKD);
    folded = MARKS.matcher(folded).replaceAll("");
    folded = APOSTROPHES.matcher(folded).replaceAll("'");
    folded = QUOTATION_MARKS.matcher(folded).replaceAll("\"");
    folded = DASHES.matcher(folded).replaceAll("-");
    folded = BLANKS.matcher(folded).replaceAll(" ");
    return folded.strip().toLowerCase(Locale.ROOT);
  }
}
