package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;

/** Articles for tests: each paragraph one sentence, nothing to be recognised. */
public final class Texts {

  private Texts() {}

  public static Article article(String path, String title, String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      Span span = new Span(start, start + paragraph.length());
      blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), Block.NO_HEADING));
      start = span.end() + 2;
    }
    return new Article(path, Provenance.titled(title), String.join("\n\n", paragraphs), blocks);
  }
}
