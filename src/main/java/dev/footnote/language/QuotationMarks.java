package dev.footnote.language;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * The marks that a language puts around a quotation, as Unicode's CLDR has them: “…” in English,
 * „…“ in German, «…» in French.
 *
 * @param opening stands before the words
 * @param closing stands behind them
 */
public record QuotationMarks(String opening, String closing) {

  /**
   * Those of a language.
   *
   * @param language its code, ISO 639-1 or 639-2; null, as any that CLDR does not know, for English
   */
  public static QuotationMarks of(@Nullable String language) {
    LocaleData data = LocaleData.getInstance(new ULocale(language == null ? "en" : language));
    return new QuotationMarks(
        data.getDelimiter(LocaleData.QUOTATION_START), data.getDelimiter(LocaleData.QUOTATION_END));
  }

  /** The words between the marks. */
  public String around(String words) {
    return opening + words + closing;
  }
}
