package dev.footnote.retrieval;

import dev.footnote.corpus.Rejection;
import java.util.ArrayList;
import java.util.List;

/** Gathers what an update changed. */
final class UpdateReport {

  private final List<String> added = new ArrayList<>();
  private final List<String> changed = new ArrayList<>();
  private final List<IndexUpdate.Renamed> renamed = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int touched;

  void added(String path) {
    added.add(path);
  }

  void changed(String path) {
    changed.add(path);
  }

  void renamed(String from, String to) {
    renamed.add(new IndexUpdate.Renamed(from, to));
  }

  void removed(String path) {
    removed.add(path);
  }

  void rejected(Rejection rejection) {
    rejected.add(rejection);
  }

  /** A file that was written again with the same text. */
  void touched() {
    touched++;
  }

  void note(String note) {
    notes.add(note);
  }

  IndexUpdate of(Changes changes) {
    return new IndexUpdate(
        added, changed, renamed, removed, changes.untouched() + touched, rejected, notes);
  }
}
