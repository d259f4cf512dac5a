package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.Folding;
import java.util.regex.Pattern;

/** What texts say, whatever their capitals, accents, white space and punctuation. */
public final class Phrasing {

  /** A sign beside a figure or another sign tells: "-5", "3.5", "5%". */
  private static final Pattern PUNCTUATION =
      Pattern.compile("(?<![\\p{N}\\p{S}])\\p{P}(?![\\p{N}\\p{S}])|\\s+");

  private static final Pattern BLANKS = Pattern.compile(" +");

  private Phrasing() {}

  /** The words, with a blank before and behind each. */
  private static String of(String text) {
    String words = PUNCTUATION.matcher(Folding.fold(text)).replaceAll(" ");
    return BLANKS.matcher(" " + words + " ").replaceAll(" ");
  }

  /** The same number for texts that say the same in the same words, and hardly for others. */
  static long digest(String text) {
    return Long.parseUnsignedLong(Digest.of(of(text)).substring(0, 16), 16);
  }

  /** Whether an article says some words. */
  public static boolean holds(Article article, String words) {
    return article.text().contains(words) || of(article.text()).contains(of(words));
  }
}
