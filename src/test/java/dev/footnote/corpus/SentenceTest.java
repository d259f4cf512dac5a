package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import dev.footnote.language.Token;
import org.junit.jupiter.api.Test;

class SentenceTest {

  private static final String TEXT =
      "Minutes\n\nThe roof leaks. It leaks.\n\nIt leaks. The treasurers’ fees stay.\n";

  private final Article article = read("a.txt");
  private final Sentence leaks = article.passages().get(1).sentences().get(1);

  @Test
  void isASliceOfItsArticle() {
    int start = TEXT.indexOf("It leaks.");

    assertThat(leaks.text()).isEqualTo("It leaks.");
    assertThat(leaks.span()).isEqualTo(new Span(start, start + "It leaks.".length()));
    assertThat(leaks.span().of(article.text())).isEqualTo(leaks.text());
  }

  @Test
  void knowsWhereItStands() {
    assertThat(leaks.passage()).isEqualTo(article.passages().get(1));
    assertThat(leaks.article()).isSameAs(article);
    assertThat(leaks.index()).isEqualTo(1);
  }

  @Test
  void hasItsTokensWithOffsetsOfItsOwn() {
    Sentence fees = article.passages().get(2).sentences().get(1);

    assertThat(fees.tokens())
        .isEqualTo(Token.of("The treasurers’ fees stay."))
        .allSatisfy(
            token -> assertThat(fees.text().substring(token.start())).startsWith(token.text()));
    assertThat(fees.stems()).containsExactly("the", "treasur", "fee", "stai");
    assertThat(fees.tokens()).isSameAs(fees.tokens());
  }

  @Test
  void equalsTheSentenceOfTheSamePlaceAlone() {
    assertThat(read("a.txt").passages().get(1).sentences().get(1))
        .as("of the article, read again")
        .isEqualTo(leaks)
        .hasSameHashCodeAs(leaks);
    assertThat(article.passages().get(2).sentences().getFirst())
        .as("the same words elsewhere")
        .extracting(Sentence::text)
        .isEqualTo(leaks.text());
    assertThat(article.passages().get(2).sentences().getFirst()).isNotEqualTo(leaks);
    assertThat(read("b.txt").passages().get(1).sentences().get(1)).isNotEqualTo(leaks);
    assertThat(leaks).isNotEqualTo(null).isNotEqualTo("It leaks.");
  }

  private static Article read(String path) {
    return new ArticleReader(PassageSplitter.withoutModel()).parse(path, TEXT);
  }
}
