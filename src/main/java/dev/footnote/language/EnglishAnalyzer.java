package dev.footnote.language;

import java.io.Reader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Parts English text into lower-case words without diacritics and possessive endings, for the index
 * and for {@link Token}. Stop words are kept. Thread-safe.
 */
public final class EnglishAnalyzer extends Analyzer {

  /** Words by their stems: "recusal" and "recused" are {@code recus}. */
  public static final Analyzer STEMS = new EnglishAnalyzer(Form.STEM);

  /** Words as they are spelled. */
  public static final Analyzer SPELLING = new EnglishAnalyzer(Form.SPELLING);

  /** Each word twice in the same place: as it is spelled, then its stem. */
  static final Analyzer BOTH = new EnglishAnalyzer(Form.BOTH);

  private enum Form {
    STEM,
    SPELLING,
    BOTH
  }

  private static final NormalizeCharMap APOSTROPHES = apostrophes();

  private final Form form;

  private EnglishAnalyzer(Form form) {
    this.form = form;
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
    return withPlainApostrophes(reader);
  }

  static Reader withPlainApostrophes(Reader reader) {
    return new MappingCharFilter(APOSTROPHES, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream spelled =
        new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokenizer)));
    return new TokenStreamComponents(
        tokenizer,
        switch (form) {
          case SPELLING -> spelled;
          case STEM -> new PorterStemFilter(spelled);
          case BOTH -> new PorterStemFilter(new KeywordRepeatFilter(spelled));
        });
  }
}
