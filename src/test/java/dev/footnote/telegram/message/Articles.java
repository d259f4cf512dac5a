package dev.footnote.telegram.message;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.format.Content;
import dev.footnote.language.Span;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small articles for tests. */
public final class Articles {

  private Articles() {}

  /** An article with a paragraph of one sentence for each of {@code paragraphs}. */
  public static Article article(String path, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Span span = new Span(text.length(), text.length() + paragraph.length());
      text.append(paragraph).append("\n\n");
      blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), Block.NO_HEADING));
    }
    return new Article(
        path,
        new Provenance(
            "About " + path,
            null,
            "The Gazette",
            LocalDate.of(2017, 6, 6),
            URI.create("https://gazette.example/" + path + "?a=1&b=2"),
            null),
        text.toString(),
        blocks);
  }

  /** An article's first passage, where all stands on one page. */
  public static Passage paged(Article article, int page) {
    return new Article(
            article.path(),
            article.provenance(),
            article.text(),
            article.blocks(),
            new Annotations(
                List.of(), List.of(), List.of(), List.of(), List.of(new Content.Page(0, page))))
        .passages()
        .getFirst();
  }

  /** The footnote that quotes a whole paragraph, of which a few words are the short answer. */
  public static Citation citation(int number, Passage passage, String shortAnswer) {
    int start = passage.span().start() + passage.text().indexOf(shortAnswer);
    return new Citation(
        number,
        passage,
        passage.span(),
        passage.text(),
        Optional.of(new Span(start, start + shortAnswer.length())));
  }

  /** The footnote that quotes a whole paragraph. */
  public static Citation citation(int number, Passage passage) {
    return Citation.of(number, passage, passage.span());
  }
}
