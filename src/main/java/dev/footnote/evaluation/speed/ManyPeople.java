package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Many people who ask at once, each the next question as soon as the last is answered; beside it
 * the reader model alone, given the same windows by as many threads as there are cores.
 */
final class ManyPeople implements Work {

  private static final int ROUNDS = 3;
  private static final int ALONE = 60;

  private final Row row;
  private final Subject subject;
  private final int people;
  private final int secondsATurn;

  ManyPeople(Row row, Subject subject, int people, int secondsATurn) {
    this.row = row;
    this.subject = subject;
    this.people = people;
    this.secondsATurn = secondsATurn;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    List<String> questions = subject.questions();
    Consumer<String> answering = subject.answering();
    WindowCounter reader = subject.reader();
    progress.accept("one asks alone");
    Latencies alone = alone(answering, questions);
    List<WindowCounter.Window> windows = reader.remembered();
    List<Double> crowd = Collections.synchronizedList(new ArrayList<>());
    int[] answers = new int[people];
    AtomicInteger next = new AtomicInteger();
    progress.accept("%d ask at once".formatted(people));
    Turns turns =
        Turns.of(
            ROUNDS,
            () -> {
              long before = reader.windows();
              double seconds =
                  together(
                      people,
                      person -> {
                        String question = questions.get(next.getAndIncrement() % questions.size());
                        crowd.add(1000 * Turns.seconds(() -> answering.accept(question)));
                        answers[person]++;
                      });
              return List.of((reader.windows() - before) / seconds);
            },
            () -> {
              AtomicLong read = new AtomicLong();
              double seconds =
                  together(
                      Runtime.getRuntime().availableProcessors(),
                      thread -> {
                        WindowCounter.Window window =
                            windows.get((int) (read.getAndIncrement() % windows.size()));
                        reader.model().read(window.question(), window.title(), window.text());
                      });
              return List.of(read.get() / seconds);
            });
    Latencies waited = new Latencies(crowd);
    double mean = Arrays.stream(answers).average().orElse(0);
    return Measurement.of(turns.ours().p50())
        .against(turns.peer().p50())
        .with(waited)
        .noting("peer: the reader alone on all cores, fed the same windows")
        .noting(
            "p50 and p99 are of an answer, in ms; asked alone its p50 is %s ms, so p99 is %s times that"
                .formatted(
                    SpeedReport.number(alone.p50()),
                    SpeedReport.number(waited.p99() / alone.p50())))
        .noting(
            "who got the fewest answers got %s of the mean"
                .formatted(SpeedReport.number(Arrays.stream(answers).min().orElse(0) / mean)));
  }

  private static Latencies alone(Consumer<String> answering, List<String> questions) {
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < 2 * ALONE; i++) {
      String question = questions.get(i % questions.size());
      double seconds = Turns.seconds(() -> answering.accept(question));
      if (i >= ALONE) { // the first are to warm up
        milliseconds.add(1000 * seconds);
      }
    }
    return new Latencies(milliseconds);
  }

  /** What a thread does again and again. */
  @FunctionalInterface
  private interface Doing {
    void once(int thread);
  }

  /**
   * Has threads do something until the time is over; returns the seconds until the last is done.
   */
  private double together(int threads, Doing doing) throws InterruptedException {
    long started = System.nanoTime();
    long end = started + secondsATurn * 1_000_000_000L;
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      all.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    do {
                      doing.once(number);
                    } while (System.nanoTime() < end);
                  }));
    }
    for (Thread thread : all) {
      thread.join();
    }
    return (System.nanoTime() - started) / 1e9;
  }
}
