package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council did not close the bridge.       | The council closed the bridge.
          The council closed the bridge.              | The council did not close the bridge.
          Nobody was injured.                         | Two men were injured.
          Sessions refused to resign.                 | Sessions resigned in July.
          Sessions resigned in July.                  | Sessions refused to resign in July.
          The mayor hasn't resigned.                  | The mayor resigned.
          The plan failed to win approval.            | The plan won approval.
          The ferry sails without passengers.         | The ferry sails with passengers.
          """)
  void contradictsWhatSaysTheOpposite(String said, String evidence) {
    assertThat(Negation.of(said).contradicts(Negation.of(evidence))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council closed the bridge.           | On Monday the council closed the old bridge.
          The council did not close the bridge.    | The council did not close the bridge on Monday.
          Nobody was injured.                      | The police said that nobody was injured.
          Sessions refused to resign.              | Sessions again refused to resign.
          The council closed the bridge.           | The council closed the bridge, not the road.
          The council closed the bridge.           | The council not only closed the bridge.
          The council closed the bridge.           | It did not rain. The council closed the bridge.
          The bridge is closed.                    | The bridge is closed and will not open in May.
          """)
  void contradictsNothingThatSaysTheSameOrSpeaksOfSomethingElse(String said, String evidence) {
    assertThat(Negation.of(said).contradicts(Negation.of(evidence))).isFalse();
  }

  @Test
  void deniesAFewClaimsWithinTheClauseAndTheFirstOfThemSurely() {
    Negation negation = Negation.of("The mayor did not promise money, schools or roads.");

    assertThat(negation.heads()).containsExactly("promis");
    assertThat(negation.scope()).containsExactlyInAnyOrder("promis", "monei");
    assertThat(negation.asserted()).contains("mayor", "school", "road");
  }

  @Test
  void countsVerbsThatDeny() {
    assertThat(Negation.of("She declined to answer.").verbs()).containsExactly("declin");
    assertThat(Negation.of("She answered.").verbs()).isEmpty();
  }
}
