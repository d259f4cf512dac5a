package dev.footnote.evaluation.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long an answer takes in a process that is warm. */
final class AnswerTime implements Work {

  private static final int ASKED = 400;
  private static final int WARM_UP = 100;

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
    progress.accept("warming up with %d questions".formatted(WARM_UP));
    for (int i = 0; i < WARM_UP; i++) {
      // From the end: those that are timed are new to it where there are enough.
      asked.accept(questions.get(Math.floorMod(-1 - i, questions.size())));
    }
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      String question = questions.get(i % questions.size());
      milliseconds.add(1000 * Turns.seconds(() -> asked.accept(question)));
    }
    return Measurement.of(new Latencies(milliseconds))
        .noting(
            "%d questions asked, %d of them different, about %d passages, after %d to warm up"
                .formatted(
                    ASKED,
                    Math.min(ASKED, questions.size()),
                    subject.articles().stream().mapToInt(a -> a.passages().size()).sum(),
                    WARM_UP));
  }
}
