package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralQuestionsTest {

  private final SeveralQuestions several = new SeveralQuestions(QuestionLanguage.ENGLISH);

  @ParameterizedTest(name = "“{0}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who won the race, and when was it?            | Who won the race        | when was it?
          Who won the race and when?                    | Who won the race        | when?
          who is the coach? and what does he earn       | who is the coach?       | and what does he earn
          What does a locker cost & who do I ask?       | What does a locker cost | who do I ask?
          when do the schools merge and whats the new one called? | when do the schools merge | whats the new one called?
          When and where was Lee born?                  | When was Lee born?      | where was Lee born?
          how and why did it close                      | how did it close        | why did it close
          compare the fees for adults and juniors       | the fees for adults     | the fees for juniors
          What's the difference between the old hall and the new one? | the old hall | the new one
          """)
  void areAskedOneByOne(String message, String first, String second) {
    assertThat(several.in(message)).containsExactly(first, second);
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(
      strings = {
        "Who won the race?",
        "What did the mayor say about when and how the bridge would reopen?",
        "Did Lee or Day win the race?",
        "What happened to Tom and Ann?",
        "I was away. Who won?",
        "who else and what else"
      })
  void areNotMadeOfOne(String message) {
    assertThat(several.in(message)).hasSizeLessThan(3).first().isNotNull();
    assertThat(String.join(" ", several.in(message))).hasSameSizeAs(message);
  }

  @Test
  void mayStandOnLinesOfTheirOwn() {
    assertThat(several.in("- who won?\n- when was it\n\n3) why did Lee lose?"))
        .containsExactly("who won?", "when was it", "why did Lee lose?");
  }

  @Test
  void areAllAboutWhatStandsBeforeTheirLines() {
    assertThat(several.in("Garside:\n- how old is he?\n- what did he steal?"))
        .containsExactly("Garside: how old is he?", "what did he steal?");
  }

  @Test
  void keepALongMessageWithoutQuestionsWhole() {
    String message = "The bridge is closed.\nIt rains.";

    assertThat(several.in(message)).isEqualTo(List.of(message));
  }
}
