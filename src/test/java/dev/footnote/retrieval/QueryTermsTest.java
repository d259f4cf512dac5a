package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.Token;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.QueryTerms.Likeness;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against texts, where every word weighs the same. */
class QueryTermsTest {

  private static final Thesaurus THESAURUS =
      word ->
          word.equals("began") ? new Relatives(Set.of("begin"), Set.of("start")) : Relatives.NONE;

  private final QueryTerms question = asked("Who began the great canal?");

  @ParameterizedTest
  @CsvSource({
    "they began a canal, 0.667, 0.667, 0.667",
    "the canal was begun to begin, 0.333, 0.667, 0.667",
    "the canal had its start, 0.333, 0.333, 0.667",
    "who, 0, 0, 0"
  })
  void isCoveredByItsWordsThenTheirFamiliesThenAllTheirRelatives(
      String text, double same, double family, double kin) {
    Set<String> found = Set.copyOf(Token.stems(text));

    assertThat(question.coverage(found, Likeness.SAME)).isCloseTo(same, within(0.001));
    assertThat(question.coverage(found, Likeness.FAMILY)).isCloseTo(family, within(0.001));
    assertThat(question.coverage(found, Likeness.KIN)).isCloseTo(kin, within(0.001));
  }

  @ParameterizedTest
  @CsvSource({
    "began great canal, 1",
    "canal great began, 1",
    "to begin a great canal, 0.75",
    "began x great x x canal, 0.417",
    "began 1 2 3 4 5 6 7 8 great canal, 0.5",
    "the great hall, 0"
  })
  void isNearToATextInWhichItsNeighboursStandNear(String text, double proximity) {
    assertThat(question.proximity(Token.stems(text))).isCloseTo(proximity, within(0.001));
  }

  private static QueryTerms asked(String question) {
    return new QueryTerms(Asked.whole(question), stems -> stem -> 1, THESAURUS);
  }

  @Test
  void hasNoNeighboursInASingleWord() {
    QueryTerms canal = asked("canal");

    assertThat(canal.proximity(Token.stems("the canal"))).isZero();
  }

  @Test
  void countsStopWordsWhereItHasNoOthers() {
    QueryTerms who = asked("Who is he?");

    assertThat(who.coverage(Set.of("he"), Likeness.SAME)).isCloseTo(0.333, within(0.001));
  }
}
