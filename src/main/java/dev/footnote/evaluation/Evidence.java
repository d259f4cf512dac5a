package dev.footnote.evaluation;

import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;

/** What a right passage is known by. */
public sealed interface Evidence {

  /** Whether {@code passage} is right. */
  boolean heldBy(Passage passage);

  /**
   * Where in a right passage it stands, as a range of the article's text: the whole passage, if
   * that is right for what it stands under.
   */
  default Span in(Passage passage) {
    int start = passage.span().start();
    return Folding.find(passage.text(), words())
        .map(found -> new Span(start + found.start(), start + found.end()))
        .orElse(passage.span());
  }

  /** The words to show a person. */
  String words();

  /**
   * Words of one article. A heading's words are held by every passage under it.
   *
   * @param article the article's path
   * @param words compared with white space folded and case ignored
   */
  record Quote(String article, String words) implements Evidence {

    @Override
    public boolean heldBy(Passage passage) {
      return passage.article().path().equals(article)
          && (Folding.contains(passage.text(), words)
              || Folding.contains(passage.heading(), words));
    }
  }

  /**
   * Words of any article.
   *
   * @param words compared with white space folded and case ignored
   */
  record Fact(String words) implements Evidence {

    @Override
    public boolean heldBy(Passage passage) {
      return Folding.contains(passage.text(), words);
    }
  }

  /**
   * A paragraph; each of its parts is right, if it was too long for one passage.
   *
   * @param article the article's path
   * @param span where the paragraph stands in the article's text
   * @param words the paragraph's words
   */
  record Paragraph(String article, Span span, String words) implements Evidence {

    @Override
    public boolean heldBy(Passage passage) {
      return passage.article().path().equals(article) && span.contains(passage.span());
    }
  }
}
