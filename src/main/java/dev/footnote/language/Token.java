package dev.footnote.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * One word of a text. "Sessions’ recusal" has the tokens {@code Sessions} (folded {@code sessions},
 * stem {@code session}, 0 to 9) and {@code recusal} (stem {@code recus}, 10 to 17).
 *
 * @param text as it stands, without a possessive ending
 * @param folded the same in lower case, without accents, with straight apostrophes
 * @param stem what it has in common with the other forms of the word (Porter 1980)
 * @param start 0-based offset of its first UTF-16 unit
 * @param end offset after its last unit, possessive ending included
 */
public record Token(String text, String folded, String stem, int start, int end) {

  private static final String APOSTROPHES = "'’‘ʼ＇`´";

  /** The words of a text, in order; signs without a letter or digit are none. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = EnglishAnalyzer.BOTH.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String spelled = term.toString();
        stream.incrementToken(); // the same word again, stemmed
        if (spelled.codePoints().anyMatch(Character::isLetterOrDigit)) {
          tokens.add(of(text, spelled, term.toString(), offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return tokens;
  }

  private static Token of(String text, String folded, String stem, int start, int end) {
    boolean withS = end - start > 2 && isApostrophe(text, end - 2) && isS(text, end - 1);
    boolean withoutS = !withS && isS(text, end - 1) && isApostrophe(text, end);
    String word = text.substring(start, withS ? end - 2 : end);
    return new Token(word, folded, stem, start, withoutS ? end + 1 : end);
  }

  private static boolean isApostrophe(String text, int at) {
    return at < text.length() && APOSTROPHES.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isS(String text, int at) {
    return text.charAt(at) == 's' || text.charAt(at) == 'S';
  }

  /** The stems of a text's words, in order. */
  public static List<String> stems(String text) {
    return of(text).stream().map(Token::stem).toList();
  }

  /** Whether it begins with a capital letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it stands in the possessive: "Sessions’", "Trump's". */
  public boolean isPossessive() {
    return end - start > text.length();
  }

  /** Whether it carries no fact; see {@link FunctionWords#contains}. */
  public boolean isFunctionWord() {
    return FunctionWords.contains(folded);
  }

  /** Whether it is one of the words that ask: "who", "why"; "whats" is one too. */
  public boolean isQuestionWord() {
    return FunctionWords.isQuestionWord(stem);
  }

  /** Whether it says nothing of what a text is about; see {@link FunctionWords#isStopWord}. */
  public boolean isStopWord() {
    return FunctionWords.isStopWord(stem);
  }
}
