package dev.footnote.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void whatIsTooOldIsDroppedAndTheRestKept() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(question(Instant.now().minus(Duration.ofDays(91)), "old"));
    feedback.add(question(Instant.now().minus(Duration.ofDays(89)), "young"));

    try (Retention retention = new Retention(feedback, Duration.ofDays(90))) {
      assertThat(retention).isNotNull();
      while (feedback.unanswered().size() > 1) {
        Thread.onSpinWait();
      }
    }
    assertThat(feedback.unanswered())
        .extracting(UnansweredQuestion::question)
        .isEqualTo(List.of("young"));
  }

  @Test
  void noFailureReachesTheTimerWhichItWouldEnd() throws IOException {
    Feedback feedback = mock();
    doThrow(new IllegalStateException("a mistake")).when(feedback).forgetBefore(any());

    try (Retention retention = new Retention(feedback, Duration.ofDays(90))) {
      assertThatCode(retention::dropOld).doesNotThrowAnyException();
    }
  }

  private static UnansweredQuestion question(Instant at, String question) {
    return new UnansweredQuestion(at, "web:ann", "web:" + question, question);
  }
}
