package dev.footnote.retrieval;

import dev.footnote.corpus.Rejection;
import java.util.List;

/**
 * What an update changed. Files are named by path.
 *
 * @param added new files
 * @param changed files whose text is another
 * @param renamed files whose text stands under another path now
 * @param removed files that are gone
 * @param unchanged how many files with articles are as they were
 * @param rejected what cannot be used and was not known to
 * @param notes what else a person should know, one line each
 */
public record IndexUpdate(
    List<String> added,
    List<String> changed,
    List<Renamed> renamed,
    List<String> removed,
    int unchanged,
    List<Rejection> rejected,
    List<String> notes) {

  /** Nothing was changed, and nothing there. */
  public static final IndexUpdate NONE =
      new IndexUpdate(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of());

  /** Among the notes where nothing was done. */
  static final String LEFT_TO_ANOTHER =
      "Another process is updating the index; going on with what it holds so far.";

  public IndexUpdate {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    renamed = List.copyOf(renamed);
    removed = List.copyOf(removed);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /** Whether there was something to do, and another process was there to do it. */
  public boolean isLeftToAnother() {
    return notes.contains(LEFT_TO_ANOTHER);
  }

  /**
   * An article that was given another path.
   *
   * @param from the path it had
   * @param to the path it has
   */
  public record Renamed(String from, String to) {}

  /** Told how far an update is, and asked whether it is to go on. */
  @FunctionalInterface
  public interface Progress {

    /** For those who don't want to know. */
    Progress UNTOLD = (share, passages) -> true;

    /**
     * Called now and then, on the updating thread; at least once a file, and for each few passages
     * of a long one.
     *
     * @param share of the new and changed articles that is done, 0 to 1
     * @param passages how many passages of theirs are done
     * @return whether to go on; otherwise the update keeps the files that are done and ends, and
     *     another goes on from there
     */
    boolean at(double share, int passages);
  }
}
