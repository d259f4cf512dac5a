package dev.footnote.retrieval;

import dev.footnote.language.LanguageAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Words that are found by their stems in the language of their article. All languages share the
 * field: a question's word is sought as its stems in each of them, as synonyms, so that its
 * document frequency is that of the most common one.
 */
final class StemsField extends Field {

  private final String text;
  private final @Nullable String language;

  StemsField(String name, String text, @Nullable String language) {
    super(name, text, TextField.TYPE_NOT_STORED);
    this.text = text;
    this.language = language;
  }

  @Override
  public TokenStream tokenStream(Analyzer ofIndex, @Nullable TokenStream reused) {
    return LanguageAnalyzer.of(language).tokenStream(name(), text);
  }
}
