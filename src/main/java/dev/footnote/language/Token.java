package dev.footnote.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * One word of a text. "Sessions’ recusal" has the tokens {@code Sessions} (folded {@code sessions},
 * stem {@code session}, 0 to 9) and {@code recusal} (stem {@code recus}, 10 to 17).
 *
 * @param text as it stands, without a possessive ending
 * @param folded the same in lower case, without accents, with straight apostrophes
 * @param stem what it has in common with the other forms of the word in English (Porter 1980)
 * @param forms its stems in each language that it may be looked up in, English included
 * @param start 0-based offset of its first UTF-16 unit
 * @param end offset after its last unit, possessive ending included
 */
public record Token(
    String text, String folded, String stem, Set<String> forms, int start, int end) {

  private static final String APOSTROPHES = "'’‘ʼ＇`´";

  /** A word to be looked up in English. */
  public Token(String text, String folded, String stem, int start, int end) {
    this(text, folded, stem, Set.of(stem), start, end);
  }

  /** The words of a text, in order; signs without a letter or digit are none. */
  public static List<Token> of(String text) {
    List<Token> tokens = all(text);
    tokens.removeIf(Token::isSign);
    return tokens;
  }

  /**
   * The words of a text that may be looked up in other languages than English too.
   *
   * @param languages their codes (ISO 639-1); those without a stemmer change nothing
   */
  public static List<Token> of(String text, Collection<String> languages) {
    List<String> stemmed = languages.stream().filter(LanguageAnalyzer::stems).toList();
    if (stemmed.isEmpty()) {
      return of(text);
    }
    List<Token> tokens = all(text);
    for (String language : stemmed) {
      List<String> stems = terms(text, LanguageAnalyzer.of(language));
      for (int i = 0; i < tokens.size(); i++) {
        tokens.set(i, tokens.get(i).with(stems.get(i)));
      }
    }
    tokens.removeIf(Token::isSign);
    return tokens;
  }

  private Token with(String form) {
    Set<String> more = new LinkedHashSet<>(forms);
    return more.add(form) ? new Token(text, folded, stem, more, start, end) : this;
  }

  private boolean isSign() {
    return isSign(folded);
  }

  private static boolean isSign(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * The stems of a text's words in its language, in order.
   *
   * @param language its code (ISO 639-1); null, or one without a stemmer, is taken for English
   */
  public static List<String> stems(String text, @Nullable String language) {
    return LanguageAnalyzer.stems(language)
        ? terms(text, LanguageAnalyzer.of(language)).stream().filter(stem -> !isSign(stem)).toList()
        : stems(text);
  }

  /** Every two neighbouring signs of Chinese, Japanese and Korean in a text, in order. */
  public static List<String> pairs(String text) {
    return terms(text, LanguageAnalyzer.PAIRS);
  }

  private static List<String> terms(String text, Analyzer analyzer) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return terms;
  }

  private static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = EnglishAnalyzer.BOTH.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String spelled = term.toString();
        stream.incrementToken(); // the same word again, stemmed
        tokens.add(of(text, spelled, term.toString(), offset.startOffset(), offset.endOffset()));
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

  /** The English stems of a text's words, in order. */
  public static List<String> stems(String text) {
    return of(text).stream().map(Token::stem).toList();
  }

  /**
   * How much it tells: as little as its most common form.
   *
   * @param idf the inverse document frequency of a stem
   */
  public double weight(ToDoubleFunction<String> idf) {
    return forms.stream().mapToDouble(idf).min().orElseThrow();
  }

  /** The forms of some words, see {@link #forms}. */
  public static Set<String> formsOf(List<Token> words) {
    return words.stream().flatMap(word -> word.forms.stream()).collect(Collectors.toSet());
  }

  /** Whether {@code stems} hold one of its forms. */
  public boolean isIn(Set<String> stems) {
    return forms.stream().anyMatch(stems::contains);
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
