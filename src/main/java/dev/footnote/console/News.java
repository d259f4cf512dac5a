package dev.footnote.console;

import dev.footnote.library.Changes;
import java.util.ArrayList;
import java.util.List;

/** What happened while a person was typing, kept until they can be told. Thread-safe. */
public final class News {

  private final List<String> lines = new ArrayList<>();
  private Changes changes = Changes.NONE;

  /** Keeps what changed in the articles' folders. */
  public synchronized void add(Changes more) {
    changes = changes.plus(more);
  }

  /** Keeps a line. */
  public synchronized void add(String line) {
    lines.add(line);
  }

  /** Hands out what there is, once; all changes in one line. */
  synchronized List<String> take() {
    List<String> taken = new ArrayList<>(lines);
    if (!changes.isNone()) {
      taken.add(changes + ".");
    }
    lines.clear();
    changes = Changes.NONE;
    return taken;
  }
}
