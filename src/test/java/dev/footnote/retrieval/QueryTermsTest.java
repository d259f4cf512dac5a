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

  @ParameterizedTest
  @CsvSource({
    "who began the great canal, 1",
    "they began the canal, 0.25",
    "the great canal was begun, 0.5",
    "canal great the began, 0",
    "canal, 0"
  })
  void sharesPhrasesWithATextInWhichItsNeighboursAreNeighbours(String text, double phrases) {
    assertThat(question.phrases(Token.stems(text))).isCloseTo(phrases, within(0.001));
  }

  @Test
  void takesTwoStopWordsForNoPhrase() {
    assertThat(asked("Is it the great canal?").phrases(Token.stems("it is the great canal")))
        .as("“the great” and “great canal”")
        .isEqualTo(1);
    assertThat(asked("Who is he?").phrases(Token.stems("who is he"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"in 1912 40 ships sailed, 0", "in 1912 41 ships sailed, 0.5", "ships sailed, 1"})
  void missesTheNumbersThatATextLacks(String text, double missing) {
    assertThat(asked("Did 40 ships sail in 1912?").numbersMissing(Set.copyOf(Token.stems(text))))
        .isCloseTo(missing, within(0.001));
  }

  @Test
  void missesNoNumberWhereItHasNone() {
    assertThat(question.numbersMissing(Set.of("canal"))).isZero();
  }

  @Test
  void holdsTheStemsOfAllItsWords() {
    assertThat(question.holds("canal")).isTrue();
    assertThat(question.holds("the")).as("a stop word").isTrue();
    assertThat(question.holds("start")).as("a relative").isFalse();
  }

  @Test
  void weighsWhatItsContentWordsWeighTogether() {
    assertThat(question.totalWeight()).isEqualTo(3);
  }

  @Test
  void tellsWhetherItKnowsRelatives() {
    assertThat(question.knowsRelatives()).isTrue();
    assertThat(
            new QueryTerms(Asked.whole("Who began it?"), stems -> stem -> 1, null).knowsRelatives())
        .isFalse();
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
