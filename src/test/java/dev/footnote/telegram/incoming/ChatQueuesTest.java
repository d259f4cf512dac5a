package dev.footnote.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.telegram.api.LogCapture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatQueuesTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final ChatQueues queues = new ChatQueues();
  private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void runsTheTasksOfAChatInOrder() {
    for (int i = 0; i < 100; i++) {
      int number = i;
      queues.submit(1, () -> done.add(number));
    }

    queues.close(LONG);

    assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void runsTheTasksOfDifferentChatsInParallel() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    queues.submit(1, other::await);
    queues.submit(2, other::countDown);

    other.await();
    queues.close(LONG);

    assertThat(queues.waiting()).isZero();
  }

  @Test
  void runsTheNextTaskAfterOneThatFailsAndLogsTheStackTrace() {
    try (LogCapture log = new LogCapture()) {
      queues.submit(
          1,
          () -> {
            throw new StackOverflowError("a bug");
          });
      queues.submit(1, () -> done.add(1));

      queues.close(LONG);

      assertThat(log.entries())
          .anyMatch(
              entry -> entry.contains("StackOverflowError: a bug") && entry.contains("\tat "));
    }
    assertThat(done).containsExactly(1);
  }

  @Test
  void countsTheTasksThatAreWaitingOrRunning() {
    CountDownLatch release = new CountDownLatch(1);
    queues.submit(1, release::await);
    queues.submit(1, () -> {});
    queues.submit(2, release::await);

    assertThat(queues.waiting(1)).isEqualTo(2);
    assertThat(queues.waiting()).isEqualTo(3);
    release.countDown();
    queues.close(LONG);
  }

  @Test
  void closingInterruptsLateTasksAndAcceptsNoMore() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    queues.submit(
        1,
        () -> {
          try {
            never.await();
          } finally {
            interrupted.countDown();
          }
        });

    queues.close(Duration.ofMillis(10));
    queues.submit(1, () -> done.add(1));
    queues.submit(2, () -> done.add(2));

    interrupted.await();
    assertThat(done).isEmpty();
  }
}
