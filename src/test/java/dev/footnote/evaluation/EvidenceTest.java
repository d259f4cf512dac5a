package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private final Article article =
      Samples.article("a.txt", "It rained.", "# March 3: The flood", "The dam\u00a0broke.");
  private final Passage rain = new Passage(article, 0);
  private final Passage dam = new Passage(article, 2);

  @Test
  void aQuoteIsHeldByThePassageThatSaysItInItsArticle() {
    assertThat(new Evidence.Quote("a.txt", "THE dam broke").heldBy(dam)).isTrue();
    assertThat(new Evidence.Quote("a.txt", "the dam broke").heldBy(rain)).isFalse();
    assertThat(new Evidence.Quote("b.txt", "the dam broke").heldBy(dam)).isFalse();
  }

  @Test
  void aHeadingIsHeldByThePassagesUnderIt() {
    Evidence heading = new Evidence.Quote("a.txt", "March 3: The flood");

    assertThat(heading.heldBy(dam)).isTrue();
    assertThat(heading.heldBy(rain)).isFalse();
  }

  @Test
  void aFactIsHeldWhereverItStands() {
    assertThat(new Evidence.Fact("it rained").heldBy(rain)).isTrue();
    assertThat(new Evidence.Fact("it rained").heldBy(dam)).isFalse();
  }

  @Test
  void aParagraphIsHeldByEachOfItsParts() {
    Span span = new Span(0, rain.span().end());

    assertThat(new Evidence.Paragraph("a.txt", span, "It rained.").heldBy(rain)).isTrue();
    assertThat(new Evidence.Paragraph("a.txt", span, "It rained.").heldBy(dam)).isFalse();
    assertThat(new Evidence.Paragraph("b.txt", span, "It rained.").heldBy(rain)).isFalse();
  }
}
