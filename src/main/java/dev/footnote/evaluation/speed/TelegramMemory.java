package dev.footnote.evaluation.speed;

import dev.footnote.file.FileTree;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** The memory that the bot holds once it has answered many questions. */
final class TelegramMemory implements Work {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Row row;
  private final Installation installation;
  private final Subject subject;
  private final int questions;

  TelegramMemory(Row row, Installation installation, Subject subject, int questions) {
    this.row = row;
    this.installation = installation;
    this.subject = subject;
    this.questions = questions;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    FileTree.delete(installation.data().resolve("telegram"));
    long started = System.nanoTime();
    try (LoopbackBotApi api = new LoopbackBotApi(subject.questions(), questions);
        Program.Running bot =
            installation
                .footnote(installation.seeds(), "telegram")
                .with("TELEGRAM_BOT_TOKEN", LoopbackBotApi.TOKEN)
                .with("FOOTNOTE_TELEGRAM_API_URL", api.address().toString())
                .with("FOOTNOTE_TELEGRAM_RATE_LIMIT", "0")
                .start()) {
      for (int answered = 0; answered < questions; ) {
        int now = api.awaitMoreThan(answered, PATIENCE);
        if (now == answered || !bot.process().isAlive()) {
          throw new IOException(
              "the bot answered %d of %d questions and no more".formatted(now, questions));
        }
        if (now / 500 > answered / 500) {
          progress.accept("%,d of %,d questions answered".formatted(now, questions));
        }
        answered = now;
      }
      double seconds = (System.nanoTime() - started) / 1e9;
      return Measurement.of(Footprint.resident(bot.pid()))
          .beside("at its peak", Footprint.peak(bot.pid()))
          .noting(
              "%,d questions, each in a chat of its own, in %s s"
                  .formatted(questions, SpeedReport.number(seconds)));
    }
  }
}
