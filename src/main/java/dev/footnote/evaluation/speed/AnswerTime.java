package dev.footnote.evaluation.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long an answer takes in a process that is warm. */
final class AnswerTime implements Work {

  private static final int ASKED = 400;

  private final Row row;
  private final Subject subject;
  private final Supplier<Consumer<String>> answering;

  AnswerTime(Row row, Subject subject, Supplier<Consumer<String>> answering) {
    this.row = row;
    this.subject = subject;
    this.answering = answering;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) {
    List<String> questions = subject.questions();
    Consumer<String> asked = answering.get();
    progress.accept("warming up with %d questions".formatted(ASKED));
    // Every other one of as many as are needed, from all over: those that are timed are new to it.
    int step = Math.max(1, questions.size() / (2 * ASKED));
    for (int i = 0; i < ASKED; i++) {
      asked.accept(questions.get((2 * i + 1) * step % questions.size()));
    }
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      String question = questions.get(2 * i * step % questions.size());
      milliseconds.add(1000 * Turns.seconds(() -> asked.accept(question)));
    }
    return Measurement.of(new Latencies(milliseconds))
        .noting(
            "%d questions asked, %d of them different, about %d passages, after %d to warm up"
                .formatted(
                    ASKED,
                    Math.min(ASKED, questions.size()),
                    subject.articles().stream().mapToInt(a -> a.passages().size()).sum(),
                    ASKED));
  }
}
