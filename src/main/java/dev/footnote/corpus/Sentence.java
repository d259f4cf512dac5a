package dev.footnote.corpus;

import dev.footnote.language.Span;
import dev.footnote.language.Token;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be cited: a sentence of a passage. Immutable and thread-safe. */
public final class Sentence {

  private final Passage passage;
  private final Span span;
  private volatile @Nullable List<Token> tokens;

  /**
   * @param passage where it stands
   * @param span its range in the article's text, within the passage
   */
  Sentence(Passage passage, Span span) {
    this.passage = passage;
    this.span = span;
  }

  /** The passage it stands in. */
  public Passage passage() {
    return passage;
  }

  /** The article it stands in. */
  public Article article() {
    return passage.article();
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return span;
  }

  /** Its words: {@code article.text().substring(span.start(), span.end())}. */
  public String text() {
    return span.of(article().text());
  }

  /** Its words one by one; their offsets count from the beginning of the sentence. */
  public List<Token> tokens() {
    List<Token> made = tokens;
    if (made == null) {
      made = Token.of(text());
      tokens = made;
    }
    return made;
  }

  /** The stems of its words, in order. */
  public List<String> stems() {
    return tokens().stream().map(Token::stem).toList();
  }

  /** Its place among the sentences of its passage, from 0. */
  public int index() {
    return passage.sentences().indexOf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sentence that && span.equals(that.span) && passage.equals(that.passage);
  }

  @Override
  public int hashCode() {
    return Objects.hash(passage, span);
  }

  @Override
  public String toString() {
    return passage + " " + span;
  }
}
