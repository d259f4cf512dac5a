package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.language.Span;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String TEXT =
      """
      # The pool

      ## Hours

      The pool opens in May. It closes in September.

      ## Fees

      Children swim for free.
      """;

  private final Article article = read("pool.md");
  private final Passage hours = passage(article, "The pool opens");

  @Test
  void isASliceOfItsArticle() {
    for (Passage passage : article.passages()) {
      assertThat(passage.text())
          .isEqualTo(article.text().substring(passage.span().start(), passage.span().end()));
    }
    assertThat(hours.text()).isEqualTo("The pool opens in May. It closes in September.");
  }

  @Test
  void knowsItsPlaceInTheArticle() {
    assertThat(hours.article()).isSameAs(article);
    assertThat(article.passages().get(hours.number())).isEqualTo(hours);
    assertThat(hours.block()).isEqualTo(article.blocks().get(hours.number()));
    assertThat(hours.kind()).isEqualTo(Block.Kind.PARAGRAPH);
  }

  @Test
  void hasTheHeadingItStandsUnder() {
    assertThat(hours.heading()).isEqualTo("Hours");
    assertThat(passage(article, "Children").heading()).isEqualTo("Fees");
  }

  @Test
  void hasItsSentencesInOrder() {
    assertThat(hours.sentences())
        .extracting(Sentence::text)
        .containsExactly("The pool opens in May.", "It closes in September.");
    assertThat(hours.sentences()).isSameAs(hours.sentences());
  }

  @Test
  void hasTheItemsOfItsListsAndWhatTheyStandUnder() {
    Article list =
        new ArticleReader(PassageSplitter.withoutModel())
            .parse(
                "list.md",
                """
                # Swimming

                The pool lends towels. It lends no goggles.

                - towels
                - soap
                    - for children

                Whoever wants to swim here in the summer must bring the following things with them:

                - a coin
                """);

    assertThat(passage(list, "The pool lends").items()).isEmpty();
    assertThat(passage(list, "towels\n").items())
        .extracting(
            item -> item.span().of(list.text()), item -> item.introduction().of(list.text()))
        .containsExactly(tuple("towels", ""), tuple("soap", ""), tuple("for children", "soap"));
    assertThat(passage(list, "a coin").items())
        .extracting(item -> item.introduction().of(list.text()))
        .allMatch(line -> line.endsWith("things with them:"));
    assertThat(passage(list, "towels\n").sentences().getFirst().introduction()).isEmpty();
  }

  @Test
  void equalsThePassageOfTheSamePlaceAlone() {
    assertThat(new Passage(article, hours.number())).isEqualTo(hours).hasSameHashCodeAs(hours);
    assertThat(passage(read("pool.md"), "The pool opens"))
        .as("of the article, read again")
        .isEqualTo(hours)
        .hasSameHashCodeAs(hours);
    assertThat(new Passage(article, hours.number() - 1)).isNotEqualTo(hours);
    assertThat(passage(read("other.md"), "The pool opens")).isNotEqualTo(hours);
    assertThat(hours).isNotEqualTo(null).isNotEqualTo("The pool opens");
  }

  @Test
  void isNamedByItsArticleAndNumber() {
    assertThat(hours).hasToString("pool.md#" + hours.number());
  }

  @Test
  void isNoneThatTheArticleDoesNotHave() {
    assertThatThrownBy(() -> new Passage(article, -1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("pool.md has 5 blocks, but not -1");
    assertThatThrownBy(() -> new Passage(article, 5))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("pool.md has 5 blocks, but not 5");
  }

  @Test
  void standsWhereItsSpanSays() {
    int start = article.text().indexOf("The pool opens");

    assertThat(hours.span()).isEqualTo(new Span(start, start + hours.text().length()));
  }

  private static Article read(String path) {
    return new ArticleReader(PassageSplitter.withoutModel()).parse(path, TEXT);
  }

  private static Passage passage(Article article, String beginning) {
    return article.passages().stream()
        .filter(passage -> passage.text().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }
}
