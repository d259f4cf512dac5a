package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabulary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the {@link Vocabulary} of every engine. */
public interface VocabularyContract {

  Article RIVER =
      Texts.article(
          "river.txt", "The flood", "The river rose by night.", "Nobody in Ávila was hurt.");
  Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell into the river.", "It was old.");

  /** The engine, with no article in it. */
  SearchEngine engine();

  private Vocabulary holding(Article... articles) {
    engine().hold(articles);
    return engine().vocabulary();
  }

  @Test
  default void isEmptyAtFirst() {
    Vocabulary vocabulary = engine().vocabulary();

    assertThat(vocabulary.knows("river")).isFalse();
    assertThat(vocabulary.nearest("rvier")).isEmpty();
    assertThat(vocabulary.outlets()).isEmpty();
    assertThat(vocabulary.folders()).isEmpty();
    assertThat(vocabulary.languages()).isEmpty();
    assertThat(vocabulary.title()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bridgge, bridge",
    "rvier, river",
    "avlia, avila",
    "bridge, ",
    "bridges, ",
    "nobbody, nobody",
    "zzzzzz, ",
    "’’’’’, "
  })
  default void knowsTheWordThatAnUnknownOneIsSpelledLike(String word, @Nullable String known) {
    assertThat(holding(RIVER, BRIDGE).nearest(word)).isEqualTo(Optional.ofNullable(known));
  }

  @Test
  default void knowsAWordInAnyOfItsForms() {
    Vocabulary vocabulary = holding(RIVER, BRIDGE);

    assertThat(vocabulary.knows("rivers")).isTrue();
    assertThat(vocabulary.knows("ferry")).isFalse();
    assertThat(vocabulary.languages()).containsExactly("und");
    assertThat(vocabulary.title()).contains("The bridge");
  }

  @Test
  default void knowsTheNamesThatItsArticlesWriteLarge() {
    Vocabulary vocabulary =
        holding(
            Texts.article(
                "a.txt", "Minutes", "The chair is Ida Marsh.", "We thank Marsh.", "The end."),
            Texts.article("b.txt", "Walks", "Take the path to the end.", "Over the marsh of old."));

    assertThat(vocabulary.isName("ida")).isTrue();
    assertThat(vocabulary.isName("chair")).isFalse();
    assertThat(vocabulary.isName("marsh")).as("a name twice and a word once").isFalse();
    assertThat(vocabulary.isName("the")).as("large only where a sentence begins").isFalse();
    assertThat(vocabulary.isName("lind")).isFalse();
  }

  @Test
  default void knowsTheOutletsOfItsArticlesAndForgetsThoseOfArticlesThatAreGone() {
    Vocabulary vocabulary =
        holding(published("a.txt", "The Gazette"), published("b.txt", "The Courier"), RIVER);
    assertThat(vocabulary.outlets()).containsExactlyInAnyOrder("The Gazette", "The Courier");

    engine().hold(published("a.txt", "The Gazette"));

    assertThat(vocabulary.outlets()).containsExactly("The Gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "😀😀", "AND (", "foo:bar", "a\\", "\0", "\uD800", "half \uD83D\uD83D"})
  default void helpsToReadAnyQuestion(String question) {
    Vocabulary vocabulary = holding(RIVER, BRIDGE);

    assertThat(new Questions(vocabulary).read(question).asked()).isEqualTo(question);
  }

  private static Article published(String path, String outlet) {
    Article article = Texts.article(path, "Title", "The river rose by night.");
    return new Article(
        path,
        new Provenance("Title", null, outlet, null, null, null),
        article.text(),
        article.blocks());
  }
}
