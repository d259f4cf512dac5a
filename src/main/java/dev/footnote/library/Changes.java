package dev.footnote.library;

import dev.footnote.retrieval.IndexUpdate;
import java.util.ArrayList;
import java.util.List;

/**
 * How many files an update, or several, changed.
 *
 * @param added new ones
 * @param changed those whose text is another
 * @param renamed those whose text stands under another path
 * @param removed those that are gone
 */
public record Changes(int added, int changed, int renamed, int removed) {

  /** Nothing. */
  public static final Changes NONE = new Changes(0, 0, 0, 0);

  /** What an update changed. */
  public static Changes of(IndexUpdate update) {
    return new Changes(
        update.added().size(),
        update.changed().size(),
        update.renamed().size(),
        update.removed().size());
  }

  /** These and others. */
  public Changes plus(Changes others) {
    return new Changes(
        added + others.added,
        changed + others.changed,
        renamed + others.renamed,
        removed + others.removed);
  }

  /** Whether nothing was changed. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** Such as {@code 2 files added, 1 changed}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    say(parts, added, "added");
    say(parts, changed, "changed");
    say(parts, renamed, "renamed");
    say(parts, removed, "removed");
    return parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
  }

  private static void say(List<String> parts, int count, String what) {
    if (count > 0) {
      String files = parts.isEmpty() ? (count == 1 ? " file " : " files ") : " ";
      parts.add(count + files + what);
    }
  }
}
