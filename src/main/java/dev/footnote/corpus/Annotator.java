package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.Span;
import dev.footnote.language.Speech;
import dev.footnote.language.page.Corrections;
import dev.footnote.language.page.Referents;
import java.util.List;

/** Finds out who says what, who is who and what is taken back, in an article's blocks. */
final class Annotator {

  private Annotator() {}

  /**
   * What is found out.
   *
   * @param provenance what the article is called and who published it
   * @param text its text
   * @param blocks its blocks
   */
  static Annotations annotate(Provenance provenance, String text, List<Block> blocks) {
    String title = provenance.title();
    String outlet = provenance.source() == null ? "" : provenance.source();
    List<Block> read = blocks.stream().filter(block -> block.kind() != Kind.FURNITURE).toList();
    List<Speech.Paragraph> paragraphs =
        read.stream()
            .map(
                block ->
                    new Speech.Paragraph(
                        block.span(), block.sentences(), block.kind() != Kind.PARAGRAPH))
            .toList();
    List<Span> corrections =
        read.stream()
            .filter(block -> block.kind() == Kind.PARAGRAPH)
            .filter(block -> Corrections.isCorrection(block.span().of(text), title))
            .map(Block::span)
            .toList();
    return new Annotations(
        Speech.in(text, paragraphs),
        Referents.in(title, outlet, text),
        List.of(),
        List.of(),
        corrections);
  }
}
