package dev.footnote.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are known, as a stream; each is one further than that before it. */
public final class Terms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterator<String> terms;

  /** A stream of some terms, in their order. */
  public Terms(Iterator<String> terms) {
    this.terms = terms;
  }

  /** The terms of a stream, in order; it is closed then. */
  static List<String> of(TokenStream stream) {
    List<String> terms = new ArrayList<>();
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory was not read", e);
    }
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!terms.hasNext()) {
      return false;
    }
    term.append(terms.next());
    return true;
  }
}
