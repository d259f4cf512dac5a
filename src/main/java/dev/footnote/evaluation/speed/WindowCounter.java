package dev.footnote.evaluation.speed;

import dev.footnote.reading.SpanModel;
import dev.footnote.reading.SpanScores;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a reader model reads, and remembers some of it. Thread-safe if the model is. */
public final class WindowCounter implements SpanModel {

  private static final int REMEMBERED = 2_000;

  private final SpanModel model;
  private final AtomicLong read = new AtomicLong();
  private final Queue<Window> remembered = new ConcurrentLinkedQueue<>();

  /** Counts what this model reads. */
  public WindowCounter(SpanModel model) {
    this.model = model;
  }

  /** What the model was given. */
  record Window(String question, String title, String text) {}

  @Override
  public SpanScores read(String question, String title, String window) {
    if (read.getAndIncrement() < REMEMBERED) {
      remembered.add(new Window(question, title, window));
    }
    return model.read(question, title, window);
  }

  /** How many windows were read so far. */
  long windows() {
    return read.get();
  }

  /** The first of them, at most 2,000. */
  List<Window> remembered() {
    return List.copyOf(remembered);
  }

  /** The model, uncounted. */
  SpanModel model() {
    return model;
  }
}
