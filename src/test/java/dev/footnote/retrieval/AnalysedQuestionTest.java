package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.Words;
import dev.footnote.retrieval.AnalysedQuestion.Likeness;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against texts, where every word weighs the same. */
class AnalysedQuestionTest {

  private static final Thesaurus THESAURUS =
      word ->
          word.equals("began") ? new Relatives(Set.of("begin"), Set.of("start")) : Relatives.NONE;

  private final AnalysedQuestion question =
      new AnalysedQuestion("Who began the great canal?", stem -> 1, THESAURUS, null);

  @ParameterizedTest
  @CsvSource({
    "they began a canal, 0.667, 0.667, 0.667",
    "the canal was begun to begin, 0.333, 0.667, 0.667",
    "the canal had its start, 0.333, 0.333, 0.667",
    "who, 0, 0, 0"
  })
  void isCoveredByItsWordsThenTheirFamiliesThenAllTheirRelatives(
      String text, double same, double family, double kin) {
    Set<String> found = Set.copyOf(Words.stems(text));

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
    assertThat(question.proximity(Words.stems(text))).isCloseTo(proximity, within(0.001));
  }

  @Test
  void hasNoNeighboursInASingleWord() {
    AnalysedQuestion canal = new AnalysedQuestion("canal", stem -> 1, THESAURUS, null);

    assertThat(canal.proximity(Words.stems("the canal"))).isZero();
  }

  @Test
  void countsStopWordsWhereItHasNoOthers() {
    AnalysedQuestion who = new AnalysedQuestion("Who is he?", stem -> 1, THESAURUS, null);

    assertThat(who.coverage(Set.of("he"), Likeness.SAME)).isCloseTo(0.333, within(0.001));
  }
}
