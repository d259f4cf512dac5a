package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
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
  void leadsIntoThePrivateChatWithTheBot() {
    PassageLink link = PassageLink.to(Articles.citation(1, two));

    assertThat(link.address("footnote_bot"))
        .hasToString("https://t.me/footnote_bot?start=" + link.data());
  }

  @Test
  void isReadFromTheButtonsOfOlderMessages() {
    PassageLink link = PassageLink.to(Articles.citation(1, two));
    String older = String.join(".", "p", link.article(), "1", link.content(), "0", "4");

    assertThat(PassageLink.parse(older)).contains(link);
  }

  @Test
  void fitsIntoAButtonHoweverLongTheArticle() {
    PassageLink link =
        new PassageLink(
            PassageLink.OPEN,
            "x".repeat(11),
            9_999_999,
            "y".repeat(11),
            new Span(9_000_000, 9_999_999),
            -9_999_999);

    assertThat(link.data()).hasSizeLessThanOrEqualTo(57).matches("[A-Za-z0-9_-]+");
    assertThat(PassageLink.parse(link.data())).contains(link);
  }

  @Test
  void namesItsArticleByThePath() {
    assertThat(link(two).isIn("a.txt")).isTrue();
    assertThat(link(two).isIn("b.txt")).isFalse();
  }

  @Test
  void findsThePassageWhereItWas() {
    assertThat(link(two).in(List.of(article))).contains(two);
    Passage last = article.passages().get(3);
    assertThat(link(last).in(List.of(article))).contains(last);
  }

  @Test
  void findsThePassageWhereItHasMovedTo() {
    Article changed = Articles.article("a.txt", "New.", "One.", "New too.", "Two.");

    assertThat(link(two).in(List.of(changed))).contains(changed.passages().get(3));
  }

  @Test
  void findsNothingIfThePassageHasChanged() {
    Article changed = Articles.article("a.txt", "One.", "Two, changed.", "Three.");

    assertThat(link(two).in(List.of(changed))).isEmpty();
  }

  private static PassageLink link(Passage passage) {
    return PassageLink.to(passage, new Span(0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "t+", "p", "p.a.1.b.0.0", "q_AAAAAAAAAAA_1_AAAAAAAAAAA_0_1", "💥"})
  void isNotReadFromOtherData(String data) {
    assertThat(PassageLink.parse(data)).isEqualTo(Optional.empty());
  }
}
