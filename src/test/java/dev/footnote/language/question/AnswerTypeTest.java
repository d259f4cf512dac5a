package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many members does the club have?     | NUMBER
          What share of the vote did she win?      | SHARE
          How old is the church?                   | AGE
          What is the age of the oldest member?    | AGE
          How much does the trip cost?             | MONEY
          What was the entry fee?                  | MONEY
          How much rain fell in June?              | NUMBER
          When does the pool open?                 | TIME
          In which year was the bridge built?      | TIME
          Where was the treaty signed?             | PLACE
          Which city hosts the final?              | PLACE
          Who chairs the committee?                | PERSON
          Why was the meeting called off?          | REASON
          wy was it cancelled                      | REASON
          Is the library open?                     | YES_OR_NO
          date of the final                        |
          Who wrote it?                            | PERSON, AUTHOR
          Who is the author?                       | PERSON, AUTHOR
          When did the minister say so?            | TIME
          Did anybody say why the pool closed?     | REASON, YES_OR_NO
          """)
  void isReadFromTheQuestion(
      String question, @ConvertWith(AnswerTypes.class) Set<AnswerType> expected) {
    assertThat(AnswerType.of(question)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NUMBER | The club has 240 members.                     | true
          NUMBER | They met twice.                               | true
          NUMBER | The club has many members.                    | false
          AGE    | The 34-year-old won.                          | true
          AGE    | Marsh, 67, retired.                           | true
          AGE    | The church was built in 1456.                 | true
          AGE    | He was a member for 20 years.                 | false
          AGE    | Members are at least 18 years of age.         | true
          AGE    | The puppy is six weeks old.                   | true
          AGE    | Anyone aged twelve or over may join.          | true
          AGE    | She joined at the age of thirty-two.          | true
          AGE    | Members under sixteen need a guardian.        | true
          AGE    | Nobody over 65 may row.                       | true
          AGE    | Over 300 members came.                        | false
          AGE    | Marsh was 67 when she retired.                | true
          AGE    | Marsh was 67, Lind was younger.               | true
          AGE    | The fee was 67.5 percent higher.              | false
          AGE    | He sought his old seat again.                 | false
          MONEY  | It costs £84.                                 | true
          MONEY  | It takes 84 hours.                            | false
          SHARE  | Only 12 percent came.                         | true
          SHARE  | Only 12 people came.                          | false
          TIME   | The pool opens on 3 May.                      | true
          TIME   | It was built in 1912.                         | true
          TIME   | The pool opens again.                         | false
          PLACE  | The treaty was signed in Vienna.              | true
          PLACE  | The treaty was signed.                        | false
          PERSON | The committee is chaired by Ada Lovelace.     | true
          PERSON | nobody chairs it.                             | false
          PERSON | It is chaired by the GOP.                     | false
          REASON | It was called off because of the storm.       | true
          REASON | It was called off.                            | false
          """)
  void isToldByWordsOfItsKind(AnswerType expected, String sentence, boolean told) {
    assertThat(expected.isToldBy(sentence, words -> words.equals("The") || words.equals("It")))
        .isEqualTo(told);
  }

  @Test
  void isNotToldByWhatTheQuestionSaysItself() {
    assertThat(AnswerType.PERSON.isToldBy("Lovelace resigned.", "Lovelace"::equals)).isFalse();
  }

  /** Types by their names, divided by commas; none of an empty cell. */
  static final class AnswerTypes extends SimpleArgumentConverter {

    @Override
    protected Set<AnswerType> convert(@Nullable Object names, Class<?> target) {
      return names == null
          ? Set.of()
          : Arrays.stream(names.toString().split(", "))
              .map(AnswerType::valueOf)
              .collect(Collectors.toSet());
    }
  }
}
