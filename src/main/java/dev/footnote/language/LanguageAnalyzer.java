package dev.footnote.language;

import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Parts text of a language into the stems of its words: as many as {@link EnglishAnalyzer} makes of
 * the same text, in the same order. Stop words are kept. Thread-safe.
 */
public final class LanguageAnalyzer extends Analyzer {

  /** What Italian writes as one with the next word: "dell'acqua", "un'ora". */
  private static final CharArraySet ITALIAN_ARTICLES =
      new CharArraySet(
          WordList.words(
              """
              c l all dall dell nell sull coll pell gl agl dagl degl negl sugl quell un m t s v d cos dov quant
              """),
          true);

  /**
   * How lower-case words become stems, by language (ISO 639-1). Light stemmers where there are:
   * they take off what marks number and gender, and part fewer words from their kin than they
   * confuse.
   */
  private static final Map<String, UnaryOperator<TokenStream>> STEMMERS =
      Map.ofEntries(
          Map.entry(
              "ar", words -> new ArabicStemFilter(new ArabicNormalizationFilter(digits(words)))),
          Map.entry("bg", BulgarianStemFilter::new),
          Map.entry("cs", CzechStemFilter::new),
          Map.entry("da", words -> new SnowballFilter(words, "Danish")),
          Map.entry("de", words -> new GermanLightStemFilter(new GermanNormalizationFilter(words))),
          Map.entry("el", GreekStemFilter::new),
          Map.entry("es", SpanishLightStemFilter::new),
          Map.entry(
              "fa", words -> new PersianStemFilter(new PersianNormalizationFilter(digits(words)))),
          Map.entry("fi", FinnishLightStemFilter::new),
          Map.entry(
              "fr",
              words ->
                  new FrenchLightStemFilter(
                      new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES))),
          Map.entry(
              "hi",
              words ->
                  new HindiStemFilter(
                      new HindiNormalizationFilter(new IndicNormalizationFilter(digits(words))))),
          Map.entry("hu", HungarianLightStemFilter::new),
          Map.entry(
              "it",
              words -> new ItalianLightStemFilter(new ElisionFilter(words, ITALIAN_ARTICLES))),
          Map.entry("nl", words -> new SnowballFilter(words, "Dutch")),
          Map.entry("no", NorwegianLightStemFilter::new),
          Map.entry("pt", PortugueseLightStemFilter::new),
          Map.entry(
              "ro",
              words -> new SnowballFilter(new RomanianNormalizationFilter(words), "Romanian")),
          Map.entry("ru", RussianLightStemFilter::new),
          Map.entry("sv", SwedishLightStemFilter::new),
          Map.entry("tr", words -> new SnowballFilter(words, "Turkish")));

  private static final Map<String, Analyzer> ANALYZERS = analyzers();

  /**
   * Every two neighbouring signs of Chinese, Japanese and Korean, and no other word: blanks do not
   * part words there, or not from their endings.
   */
  public static final Analyzer PAIRS =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer = new StandardTokenizer();
          TokenStream pairs = new CJKBigramFilter(new CJKWidthFilter(tokenizer));
          return new TokenStreamComponents(
              tokenizer, new TypeTokenFilter(pairs, Set.of(CJKBigramFilter.DOUBLE_TYPE), true));
        }
      };

  private final String language;
  private final UnaryOperator<TokenStream> stemmer;

  private LanguageAnalyzer(String language, UnaryOperator<TokenStream> stemmer) {
    this.language = language;
    this.stemmer = stemmer;
  }

  private static Map<String, Analyzer> analyzers() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    STEMMERS.forEach(
        (language, stemmer) -> analyzers.put(language, new LanguageAnalyzer(language, stemmer)));
    return Map.copyOf(analyzers);
  }

  /**
   * What parts text of a language into stems; that of English where the language has no stemmer.
   *
   * @param language its code (ISO 639-1); null for one that is not known
   */
  public static Analyzer of(@Nullable String language) {
    return language == null
        ? EnglishAnalyzer.STEMS
        : ANALYZERS.getOrDefault(language, EnglishAnalyzer.STEMS);
  }

  /** Whether a language has stems of its own here. */
  static boolean stems(@Nullable String language) {
    return language != null && STEMMERS.containsKey(language);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return EnglishAnalyzer.withPlainApostrophes(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(tokenizer);
    TokenStream lowerCase =
        switch (language) {
          case "tr" -> new TurkishLowerCaseFilter(new ApostropheFilter(words));
          case "el" -> new GreekLowerCaseFilter(words);
          default -> new LowerCaseFilter(words);
        };
    return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(stemmer.apply(lowerCase)));
  }

  private static TokenStream digits(TokenStream words) {
    return new DecimalDigitFilter(words);
  }
}
