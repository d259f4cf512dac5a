package dev.footnote.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text's words, comparable across capitals, accents, typography and common English endings. */
public final class Wording {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’.,][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*(?:(?<=s)['’])?");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[‘’‚‛′`´]");
  private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‟″«»]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’][sS]?$");

  /** Words that carry no fact: leaving one out or adding one changes nothing that is claimed. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          """
          a about above after afterwards again against all also although always am among
          an and any are aren't as at barely be because been before began being below
          between both but by can can't cannot could couldn't did didn't do does doesn't
          doing don't down due during each either even ever every few following for from
          further had hadn't hardly has hasn't have haven't having he her here hers
          herself him himself his how however i i'm if in indeed instead into is isn't
          it it's its itself just let may me might more moreover most much must my
          myself neither never no nobody none nor not nothing now of off often on once
          one only or other our ours out over own per please quite rather really same
          scarcely shall she should shouldn't since so some still such than that that's
          the their theirs them themselves then there there's therefore these they this
          those though through thus to too under until up upon us very was wasn't we
          well were weren't what what's when where whereas whether which while who who's
          whom whose why will with within without won't would wouldn't yes yet you your
          yours
          """
              .strip()
              .split("\\s+"));

  private Wording() {}

  /**
   * One word.
   *
   * @param text as it stands, without a possessive ending
   * @param folded in lower case, without accents, with straight apostrophes
   * @param start offset of its first UTF-16 unit
   * @param end offset after its last unit, possessive ending included
   */
  public record Word(String text, String folded, int start, int end) {

    public boolean isCapitalised() {
      return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isFunctionWord() {
      return Wording.isFunctionWord(folded);
    }
  }

  public static boolean isFunctionWord(String folded) {
    return FUNCTION_WORDS.contains(folded);
  }

  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = POSSESSIVE.matcher(matcher.group()).replaceFirst("");
      words.add(new Word(word, fold(word), matcher.start(), matcher.end()));
    }
    return words;
  }

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
