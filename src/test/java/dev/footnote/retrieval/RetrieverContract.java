package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Asked;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every {@link Retriever}. */
public interface RetrieverContract {

  /** Articles among which the one asked about can be told by its words. */
  List<Article> ARTICLES =
      List.of(
          Texts.article("b.txt", "The flood", "The river rose.", "The mayor resigned in June."),
          Texts.article("a.txt", "The flood", "The river rose.", "A dog drowned."),
          Texts.article("c.txt", "Elections", "The council votes in May.", "Nobody was hurt."));

  /** A retriever over {@link #ARTICLES}. */
  Retriever retriever();

  private List<Hit> find(String question, int limit) {
    return retriever().retrieve(Asked.question(question), limit);
  }

  @Test
  default void putsThePassageThatHasTheWordsFirst() {
    List<Hit> hits = find("When did the mayor resign?", 3);

    assertThat(hits.getFirst().passage().text()).isEqualTo("The mayor resigned in June.");
  }

  @Test
  default void neverLetsTheScoreRise() {
    assertThat(find("the river in June", 6))
        .extracting(Hit::score)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  default void returnsAtMostAsManyAsAskedAndNoneTwice() {
    assertThat(find("the river in June", 2)).hasSize(2).doesNotHaveDuplicates();
    assertThat(find("the river in June", 100)).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
  }

  @Test
  default void breaksTiesByPath() {
    assertThat(find("The river rose.", 2))
        .extracting(hit -> hit.passage().article().path())
        .containsExactly("a.txt", "b.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀😀",
        "AND (",
        "foo:bar",
        "*",
        "?",
        "\"",
        "a\\",
        "river~ OR [1 TO",
        "\0",
        "\uD800"
      })
  default void takesAnyText(String question) {
    assertThatCode(() -> find(question, 5)).doesNotThrowAnyException();
  }

  @Test
  default void takesAQuestionOfAnyLength() {
    StringBuilder longOne = new StringBuilder();
    for (int year = 0; longOne.length() < 100_000; year++) {
      longOne.append("Did the river rise in the year ").append(year).append("? ");
    }

    assertThat(find(longOne.toString(), 5)).isNotEmpty();
  }
}
