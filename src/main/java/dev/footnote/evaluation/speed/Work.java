package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.util.function.Consumer;

/** What a row measures. */
public interface Work {

  /** The row that it fills. */
  Row row();

  /**
   * Does the work, ours and the peer's in turns. What it builds for that is kept for the next time.
   *
   * @param progress told in a line what is being done
   * @throws IOException if it cannot be measured here, saying why
   */
  Measurement measure(Consumer<String> progress) throws IOException, InterruptedException;
}
