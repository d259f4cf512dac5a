package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PremiseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why did Marsh resign? | that Marsh did resign",
        "What day did Marsh leave the club? | that Marsh did leave the club",
        "Did Marsh resign? | whether Marsh did resign",
      })
  void aQuestionTakesForGrantedWhatSomebodyDid(String question, String premise) {
    assertThat(Premise.of(Asked.question(question))).map(Premise::text).hasValue(premise);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who resigned?",
        "Whom did Marsh meet?",
        "Why did Marsh, who won, resign?",
        "Why did Marsh's brother resign?",
        "Why did Marsh leave the old rowing club on the river after the meeting in the boathouse?",
      })
  void whereThatIsNotPlainNothingIsTakenForGranted(String question) {
    assertThat(Premise.of(Asked.question(question))).isEmpty();
  }

  @Test
  void aSentenceMayTellItThatNamesNobodyElseAsWhoDidIt() {
    Premise premise = Premise.of(Asked.question("Why did Marsh resign?")).orElseThrow();
    String around = "Marsh was mayor. He resigned in May. Falk resigned in June.";

    assertThat(premise.mayBeToldBy(List.of("Marsh resigned in May."), around)).isTrue();
    assertThat(premise.mayBeToldBy(List.of("Falk resigned in June."), around)).isFalse();
    assertThat(premise.mayBeToldBy(List.of("Marsh was mayor."), around)).isFalse();
    assertThat(premise.mayBeToldBy(List.of("Marsh resigned in May."), "Falk was mayor.")).isFalse();
  }
}
