package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  private final Statistics statistics = new Statistics(() -> Instant.parse("2026-01-05T10:00:00Z"));

  @Test
  void countTheQuestionsThatWereRefused() {
    statistics.count(reply(new Abstention("Nothing.", List.of()), 10, null));
    statistics.count(reply(new SmallTalk("Hello!"), 20, null));

    assertThat(statistics.lines())
        .contains("Questions: 2, of which refused: 1", "Time to answer: p50 10 ms, p99 10 ms");
  }

  @Test
  void sumUpWhatTheChatModelHasCost() {
    statistics.count(
        reply(new SmallTalk("a"), 1, new Reply.Usage(900, 40, Duration.ofMillis(1_600))));
    statistics.count(
        reply(new SmallTalk("b"), 1, new Reply.Usage(100, 2, Duration.ofMillis(1_500))));

    assertThat(statistics.lines()).contains("Chat model: 1000 tokens in, 42 out, 3 s");
  }

  private static Reply reply(Answer answer, long millis, Reply.@Nullable Usage usage) {
    Duration total = Duration.ofMillis(millis);
    return new Reply(
        "Why?",
        "Why?",
        new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, 1, List.of(), usage),
        new Reply.Timing(Duration.ZERO, Duration.ZERO, total));
  }
}
