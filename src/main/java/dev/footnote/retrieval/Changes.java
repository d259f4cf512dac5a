package dev.footnote.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What differs between an index and the sources it should hold.
 *
 * @param known the articles of the index, by key
 * @param stale sources that are new or may have changed
 * @param gone keys whose source is no more
 */
record Changes(Map<String, Snapshot.Known> known, List<Source> stale, Set<String> gone) {

  static Changes between(Map<String, Snapshot.Known> known, List<Source> sources) {
    List<Source> stale = new ArrayList<>();
    Set<String> gone = new TreeSet<>(known.keySet());
    for (Source source : sources) {
      gone.remove(source.key());
      Snapshot.Known before = known.get(source.key());
      if (before == null || !before.stamp().equals(source.stamp())) {
        stale.add(source);
      }
    }
    return new Changes(known, stale, gone);
  }

  boolean isEmpty() {
    return stale.isEmpty() && gone.isEmpty();
  }

  /** How many articles are as they were. */
  int untouched() {
    long mayHaveChanged = stale.stream().filter(s -> known.containsKey(s.key())).count();
    return Math.toIntExact(known.size() - gone.size() - mayHaveChanged);
  }
}
