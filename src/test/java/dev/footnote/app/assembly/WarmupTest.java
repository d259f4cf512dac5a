package dev.footnote.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.GroundedAnswer;
import org.junit.jupiter.api.Test;

class WarmupTest {

  @Test
  void goesTheWholeWayOfAQuestionToAnAnswerWithItsFootnote() {
    assertThat(Warmup.answer().answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer ->
                assertThat(answer.statements())
                    .singleElement()
                    .satisfies(statement -> assertThat(statement.citations()).hasSize(1)));
  }
}
