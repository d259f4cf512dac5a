package dev.footnote.language;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Text as the terms the index knows: lower case, without diacritics, English stems. "Sessions’
 * recusal" and "recused" share the term {@code recus}. Stop words are kept; {@link #isStopWord}
 * tells them.
 */
public final class Words {

  /**
   * One word of a text.
   *
   * @param text the stem, or the word itself in lower case
   * @param start where the word begins in the text, in UTF-16 units
   * @param end where it ends, exclusive
   */
  public record Term(String text, int start, int end) {}

  /** What index and questions are analysed with. Thread-safe. */
  public static final Analyzer ANALYZER = new EnglishAnalyzer(true);

  /** The same without stemming, to compare how words are spelled. */
  public static final Analyzer SPELLED = new EnglishAnalyzer(false);

  /** The words that ask. */
  public static final List<String> QUESTION_WORDS =
      List.of("how", "what", "when", "where", "which", "who", "whom", "whose", "why");

  private static final Set<String> STOP_WORDS =
      Set.copyOf(
          stems(
              """
              a about am an and any are as at be been being but by can could did do does doing for
              from had has have having he her hers him his how i if in into is it its me my no nor
              not of on or our ours shall she should so some such than that the their theirs them
              then there these they this those to too us was we were what when where which who whom
              whose why will with would you your yours tell please
              """));

  private static final Set<String> QUESTION_STEMS =
      Set.copyOf(stems(String.join(" ", QUESTION_WORDS)));

  private Words() {}

  /** The words of a text, in order. */
  public static List<Term> of(String text) {
    return analysed(text, ANALYZER);
  }

  /** The words of a text, in order, each as a whole in place of its stem. */
  public static List<Term> spelled(String text) {
    return analysed(text, SPELLED);
  }

  private static List<Term> analysed(String text, Analyzer analyzer) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return terms;
  }

  /** The stems of a text's words, in order. */
  public static List<String> stems(String text) {
    return of(text).stream().map(Term::text).toList();
  }

  /** Whether a stem is one of the words that say nothing of what a text is about. */
  public static boolean isStopWord(String stem) {
    return STOP_WORDS.contains(stem);
  }

  /** The index of the first word that asks, "who" or "why" for one; -1 if there is none. */
  public static int firstQuestionWord(List<Term> words) {
    for (int i = 0; i < words.size(); i++) {
      if (QUESTION_STEMS.contains(words.get(i).text())) {
        return i;
      }
    }
    return -1;
  }

  private static final class EnglishAnalyzer extends Analyzer {

    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    private final boolean stemming;

    EnglishAnalyzer(boolean stemming) {
      this.stemming = stemming;
    }

    private static NormalizeCharMap apostrophes() {
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      for (String apostrophe : List.of("’", "‘", "ʼ", "＇", "`", "´")) {
        map.add(apostrophe, "'");
      }
      return map.build();
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(APOSTROPHES, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream terms = new EnglishPossessiveFilter(words);
      terms = new LowerCaseFilter(terms);
      terms = new ASCIIFoldingFilter(terms);
      return new TokenStreamComponents(words, stemming ? new PorterStemFilter(terms) : terms);
    }
  }
}
