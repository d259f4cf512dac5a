package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Figures about the bot since it was started, for its administrators. Thread-safe. */
final class Statistics {

  private static final int MAX_LATENCIES = 1_000;

  private final InstantSource clock;
  private final Instant started;
  private final Deque<Duration> latencies = new ArrayDeque<>();
  private long questions;
  private long refusals;
  private long inputTokens;
  private long outputTokens;
  private Duration modelTime = Duration.ZERO;
  private String lastError = "none";

  Statistics(InstantSource clock) {
    this.clock = clock;
    this.started = now();
  }

  /** Counts a question and its reply. */
  synchronized void count(Reply reply) {
    questions++;
    refusals += reply.answer() instanceof Answer.Abstention ? 1 : 0;
    latencies.addLast(reply.timing().total());
    if (latencies.size() > MAX_LATENCIES) {
      latencies.removeFirst();
    }
    Reply.Usage usage = reply.usage();
    if (usage != null) {
      inputTokens += usage.inputTokens();
      outputTokens += usage.outputTokens();
      modelTime = modelTime.plus(usage.time());
    }
  }

  /** Records the last error, in one line. */
  synchronized void failed(String error) {
    lastError = now() + " " + error;
  }

  /** The figures, one a line; the times to answer are those of the last 1,000 questions. */
  synchronized List<String> lines() {
    return List.of(
        "Up since " + started + " (" + up() + ")",
        "Questions: " + questions + ", of which refused: " + refusals,
        "Time to answer: p50 " + percentile(50) + " ms, p99 " + percentile(99) + " ms",
        "Chat model: "
            + inputTokens
            + " tokens in, "
            + outputTokens
            + " out, "
            + modelTime.toSeconds()
            + " s",
        "Last error: " + lastError);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private String up() {
    Duration up = Duration.between(started, clock.instant());
    return up.toDays() + " d " + up.toHoursPart() + " h " + up.toMinutesPart() + " min";
  }

  private long percentile(int percent) {
    List<Duration> sorted = latencies.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100).toMillis();
  }
}
