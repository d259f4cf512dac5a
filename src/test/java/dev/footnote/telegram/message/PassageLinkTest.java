package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageLinkTest {

  private final Article article = Articles.article("a.txt", "One.", "Two.", "Three.", "Two.");
  private final Passage two = article.passages().get(1);

  @Test
  void isReadBackFromAButtonsData() {
    PassageLink link = PassageLink.to(Articles.citation(1, two));

    assertThat(PassageLink.parse(link.data())).contains(link);
    assertThat(link.quote()).isEqualTo(new Span(0, 4));
  }

  @Test
  void fitsIntoAButtonHoweverLongTheArticle() {
    PassageLink link =
        new PassageLink(
            PassageLink.OPEN,
            "x".repeat(11),
            9_999_999,
            "y".repeat(11),
            new Span(9_000_000, 9_999_999));

    assertThat(link.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    assertThat(PassageLink.parse(link.data())).contains(link);
  }

  @Test
  void findsThePassageWhereItWas() {
    assertThat(PassageLink.turnTo(two).in(List.of(article))).isEqualTo(two);
    Passage last = article.passages().get(3);
    assertThat(PassageLink.turnTo(last).in(List.of(article))).isEqualTo(last);
  }

  @Test
  void findsThePassageWhereItHasMovedTo() {
    Article changed = Articles.article("a.txt", "New.", "One.", "New too.", "Two.");

    assertThat(PassageLink.turnTo(two).in(List.of(changed))).isEqualTo(changed.passages().get(3));
  }

  @Test
  void findsNothingIfThePassageHasChangedOrTheArticleIsGone() {
    Article changed = Articles.article("a.txt", "One.", "Two, changed.", "Three.");
    Article other = Articles.article("b.txt", "One.", "Two.", "Three.");

    assertThat(PassageLink.turnTo(two).in(List.of(changed))).isNull();
    assertThat(PassageLink.turnTo(two).in(List.of(other))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t+", "p", "p.a.1.b.0.0", "q.AAAAAAAAAAA.1.AAAAAAAAAAA.0.1", "💥"})
  void isNotReadFromOtherData(String data) {
    assertThat(PassageLink.parse(data)).isEqualTo(Optional.empty());
  }
}
