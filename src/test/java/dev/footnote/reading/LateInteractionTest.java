package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.language.Token;
import dev.footnote.language.question.Asked;
import dev.footnote.reading.QuestionTokens.Role;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LateInteractionTest {

  /** What a byte a component costs. */
  private static final Offset<Double> ROUNDING = within(0.02);

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NORTH_EAST = {1, 1};

  /** Three tokens of two units each: "aabbcc". */
  private final TokenVectors passage = tokens(EAST, NORTH_EAST, NORTH);

  @Test
  void findsForEveryTokenItsMostSimilarOne() {
    assertThat(interaction(EAST, NORTH).in(0, 6).weighted()).isEqualTo(1, ROUNDING);
    assertThat(interaction(EAST, NORTH).inPassage().weighted()).isEqualTo(1, ROUNDING);
  }

  @Test
  void looksOnlyAtTheTokensOfTheSentence() {
    LateInteraction east = interaction(EAST);

    assertThat(east.in(2, 4).weighted()).isEqualTo(Math.sqrt(0.5), ROUNDING);
    assertThat(east.in(4, 6).weighted()).isEqualTo(0, ROUNDING);
  }

  @Test
  void takesTheContextForAPartOfEverySentence() {
    LateInteraction east = new LateInteraction(question("aa", EAST), passage, passage.end(0));

    assertThat(east.in(4, 6).weighted()).isEqualTo(1, ROUNDING);
    assertThat(east.inWords(4, 6).weighted()).isEqualTo(0, ROUNDING);
  }

  @Test
  void countsARareWordMoreThanACommonOne() {
    LateInteraction mostlyEast =
        new LateInteraction(question("rare common", EAST, NORTH), passage, 0);

    assertThat(mostlyEast.in(0, 2).weighted()).isEqualTo(0.9, ROUNDING);
  }

  @Test
  void isNoStrongerThanItsWeakestHeavyToken() {
    LateInteraction both = interaction(EAST, NORTH);

    assertThat(both.in(0, 2).weakest()).isEqualTo(0, ROUNDING);
    assertThat(both.in(0, 6).weakest()).isEqualTo(1, ROUNDING);
  }

  @Test
  void tellsWhatTheTokensOfEachRoleAdd() {
    LateInteraction asked = new LateInteraction(question("who sang", EAST, NORTH), passage, 0);

    assertThat(asked.in(4, 6).byRole())
        .hasEntrySatisfying(Role.ASKING, share -> assertThat(share).isEqualTo(0, ROUNDING))
        .hasEntrySatisfying(Role.CONTENT, share -> assertThat(share).isEqualTo(0.5, ROUNDING));
  }

  @Test
  void likensMostWhatFitsTheQuestionWordAndNoOtherWord() {
    LateInteraction asked =
        new LateInteraction(question("who sang songs", EAST, EAST, NORTH), passage, 0);

    assertThat(asked.answerLikeness(0, 2)).isEqualTo(1, ROUNDING);
    assertThat(asked.answerLikeness(2, 4)).isEqualTo(0, ROUNDING);
    assertThat(asked.answerLikeness(4, 6)).isEqualTo(-1, ROUNDING);
  }

  @Test
  void likensNothingToAQuestionThatHasNoQuestionWord() {
    assertThat(interaction(EAST, NORTH).answerLikeness(0, 6)).isZero();
  }

  @Test
  void findsNothingInASentenceWithoutTokens() {
    assertThat(interaction(EAST).in(6, 6).weighted()).isZero();
  }

  private LateInteraction interaction(float[]... vectors) {
    return new LateInteraction(question("aa bb cc", vectors), passage, 0);
  }

  /** A question whose n-th word has the n-th vector; "rare" tells nine times as much as others. */
  private static QuestionTokens question(String text, float[]... vectors) {
    List<Token> terms = Token.of(text).subList(0, vectors.length);
    return new QuestionTokens(
        Asked.whole(text.substring(0, terms.getLast().end())),
        new TokenVectors(
            vectors,
            terms.stream().mapToInt(Token::start).toArray(),
            terms.stream().mapToInt(Token::end).toArray()),
        stems -> stem -> stem.equals("rare") ? 9 : 1);
  }

  private static TokenVectors tokens(float[]... vectors) {
    int[] starts = new int[vectors.length];
    int[] ends = new int[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      starts[i] = 2 * i;
      ends[i] = 2 * i + 2;
    }
    return new TokenVectors(vectors, starts, ends);
  }
}
