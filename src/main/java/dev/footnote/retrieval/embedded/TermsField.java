package dev.footnote.retrieval.embedded;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/** A field whose terms are known: it is analysed before an engine sees it. */
final class TermsField extends Field {

  private final List<String> terms;

  /** A field whose words are searched. */
  TermsField(String name, List<String> terms) {
    this(name, terms, TextField.TYPE_NOT_STORED);
  }

  TermsField(String name, List<String> terms, IndexableFieldType type) {
    super(name, "", type);
    this.terms = terms;
  }

  @Override
  public TokenStream tokenStream(Analyzer ofIndex, @Nullable TokenStream reused) {
    return new Terms(terms);
  }

  private static final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(List<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!terms.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(terms.next());
      return true;
    }
  }
}
