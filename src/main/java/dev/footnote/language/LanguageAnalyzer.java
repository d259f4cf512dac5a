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
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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
   * The languages that have a stemmer of Porter's (Snowball), by their codes. These know the forms
   * of verbs, which light stemmers leave alone: people ask in another tense than an article tells.
   */
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "Danish"),
          Map.entry("de", "German"),
          Map.entry("es", "Spanish"),
          Map.entry("fi", "Finnish"),
          Map.entry("fr", "French"),
          Map.entry("hu", "Hungarian"),
          Map.entry("it", "Italian"),
          Map.entry("nl", "Dutch"),
          Map.entry("no", "Norwegian"),
          Map.entry("pt", "Portuguese"),
          Map.entry("ro", "Romanian"),
          Map.entry("ru", "Russian"),
          Map.entry("sv", "Swedish"),
          Map.entry("tr", "Turkish"));

  /** How lower-case words of other languages become stems. */
  private static final Map<String, UnaryOperator<TokenStream>> STEMMERS =
      Map.of(
          "ar",
          words -> new ArabicStemFilter(new ArabicNormalizationFilter(digits(words))),
          "bg",
          BulgarianStemFilter::new,
          "cs",
          CzechStemFilter::new,
          "el",
          GreekStemFilter::new,
          "fa",
          words -> new PersianStemFilter(new PersianNormalizationFilter(digits(words))),
          "hi",
          words ->
              new HindiStemFilter(
                  new HindiNormalizationFilter(new IndicNormalizationFilter(digits(words)))));

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
    SNOWBALL.forEach(
        (language, name) ->
            analyzers.put(
                language,
                new LanguageAnalyzer(language, words -> new SnowballFilter(words, name))));
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
    return language != null && ANALYZERS.containsKey(language);
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
          case "de" -> new GermanNormalizationFilter(new LowerCaseFilter(words));
          case "fr" -> withoutArticle(words, FrenchAnalyzer.DEFAULT_ARTICLES);
          case "it" -> withoutArticle(words, ITALIAN_ARTICLES);
          case "ro" -> new RomanianNormalizationFilter(new LowerCaseFilter(words));
          default -> new LowerCaseFilter(words);
        };
    return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(stemmer.apply(lowerCase)));
  }

  private static TokenStream withoutArticle(TokenStream words, CharArraySet articles) {
    return new ElisionFilter(new LowerCaseFilter(words), articles);
  }

  private static TokenStream digits(TokenStream words) {
    return new DecimalDigitFilter(words);
  }
}
