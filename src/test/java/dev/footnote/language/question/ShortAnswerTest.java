package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import dev.footnote.language.question.ShortAnswer.Likeness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables here the words that answer stand between {@code <} and {@code >}. */
class ShortAnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<A dozen> people were rescued. | In all, <12> people were rescued.",
        "<Twelve> were hurt. | <12> people were hurt.",
        "<About 400> households had no light. | There were <412> households.",
        "About <400> households had no light. | There were <412>.",
        "It cost <£1.4 million>. | The price was <£1,400,000>.",
        "It took <twenty-one> days. | It took <21> days.",
        "Swimming costs <£2.50 for children and £4.80> for adults. | It costs <£2.50>.",
        "The answer was <two hundred and six>. | It was <206>.",
        "There were <half a dozen> goats. | There were <6> goats.",
      })
  void saysTheSameNumberInOtherWords(String one, String other) {
    assertThat(likeness("How many are there?", one, other)).isEqualTo(Likeness.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Fifteen> people were hurt. | <Twelve> people were hurt.",
        "It passed by <228 votes to 192>. | It passed by <231> votes to 189.",
        "Tickets cost <£8>. | Tickets cost <£9.50>.",
        "The driver is <45 and not 54>. | The driver, <54>, was hurt.",
        "It was closed for <two>. | It was closed for <four hours>.",
        "<About 400> came. | <Six hundred> came.",
      })
  void saysAnotherNumber(String one, String other) {
    assertThat(likeness("How many are there?", one, other)).isEqualTo(Likeness.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It took <three years>. | It took <twelve weeks>.",
        "They feed <430 people>. | It lies <seventy kilometres> away.",
        "<Many> came. | <12> came.",
        "It cost <£50>. | It has <50 members>.",
      })
  void doesNotCompareWhatIsCountedInOtherThings(String one, String other) {
    assertThat(likeness("How many are there?", one, other)).isEqualTo(Likeness.UNLIKE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is on <Friday, 3 May>. | It is on <3 May>. | SAME",
        "It is on <May 3, 2024>. | It is on <2024-05-03>. | SAME",
        "It is in <July>. | It is on <4 July>. | SAME",
        "It leaves at <7:45 p.m>. | It leaves at <19.45>. | SAME",
        "It opens on <3 March>. | It opens on <17 March>. | DIFFERENT",
        "It opened in <1978>. | It opened in <1987>. | DIFFERENT",
        "It leaves at <7.45>. | It leaves at <8.15 sharp on Tuesday 11 June>. | DIFFERENT",
        "It is on <Saturday>. | It is on <Sunday>. | DIFFERENT",
        "It was <last week>. | It was on <3 May>. | UNLIKE",
        "It was in <2019>. | It was on <3 May>. | UNLIKE",
      })
  void comparesDays(String one, String other, Likeness likeness) {
    assertThat(likeness("When is it?", one, other)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was <Anna Berg>. | It was <Ms Berg>. | SAME",
        "It was <the engineer Rupert Haas>. | It was <Rupert Haas>. | SAME",
        "It was <Rupert Haas>. | It was <his sister, Mathilda Haas>. | DIFFERENT",
        "She is <Lene Hartvig, not Lena Hartwig>. | It was <Lena Hartwig>. | DIFFERENT",
        "It was <the mayor>. | It was <Anna Berg>. | UNLIKE",
      })
  void comparesPersons(String one, String other, Likeness likeness) {
    assertThat(likeness("Who was it?", one, other)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is in <Kalvik>. | It is in <the hall of Kalvik school>. | SAME",
        "It is on <the cricket ground>. | It is in <St Olave's church hall>. | DIFFERENT",
      })
  void comparesPlaces(String one, String other, Likeness likeness) {
    assertThat(likeness("Where is it?", one, other)).isEqualTo(likeness);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Why was it shut? | Because of <2 cracks>. | For <3 reasons>.",
        "Was it shut? | Yes, for <2 days>. | No, for <3 days>.",
      })
  void comparesNoReasonsAndNoOpinions(String question, String one, String other) {
    assertThat(likeness(question, one, other)).isEqualTo(Likeness.UNLIKE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He has been here for <33 years>, not 31. | He retires after <31 years>. | true",
        "It goes in <April> now, not in July. | It goes in <July>. | true",
        "The winner is <Lene Hartvig>, not Lena Hartwig. | It was <Lena Hartwig>. | true",
        "He has been here for <33 years>. | He retires after <31 years>. | false",
        "He has been here for <33 years>, not 31. | He retires after <35 years>. | false",
      })
  void deniesWhatStandsBehindANot(String one, String other, boolean denies) {
    assertThat(answer(one).denies(answer(other))).isEqualTo(denies);
  }

  private static Likeness likeness(String question, String one, String other) {
    QuestionPart asked = Asked.whole(question);
    assertThat(answer(other).to(answer(one), asked))
        .isEqualTo(answer(one).to(answer(other), asked));
    return answer(one).to(answer(other), asked);
  }

  private static ShortAnswer answer(String marked) {
    String sentence = marked.replace("<", "").replace(">", "");
    return new ShortAnswer(sentence, new Span(marked.indexOf('<'), marked.indexOf('>') - 1));
  }
}
