package dev.footnote.corpus;

import static java.util.stream.Collectors.joining;

import dev.footnote.corpus.format.FileKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many files are of kinds that are not read.
 *
 * @param counts by ending, in lower case and without its dot; empty for files that have none
 */
public record UnreadKinds(Map<String, Integer> counts) {

  /** There is none. */
  public static final UnreadKinds NONE = new UnreadKinds(Map.of());

  public UnreadKinds {
    counts = Map.copyOf(counts);
  }

  static UnreadKinds of(List<String> fileNames) {
    Map<String, Integer> counts = new TreeMap<>();
    fileNames.forEach(name -> counts.merge(FileKind.ending(name), 1, Integer::sum));
    return new UnreadKinds(counts);
  }

  /** All of them. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Such as {@code 4 .pages and 2 .numbers files}; there must be one. */
  String named() {
    List<String> kinds =
        sorted().stream().map(kind -> kind.getValue() + " " + name(kind.getKey())).toList();
    String last = kinds.getLast() + (total() == 1 ? " file" : " files");
    return kinds.size() == 1
        ? last
        : String.join(", ", kinds.subList(0, kinds.size() - 1)) + " and " + last;
  }

  /** Such as {@code 3 files of kinds that are not read (.pages 2, .key 1)}. */
  @Override
  public String toString() {
    return (total() == 1 ? "1 file of a kind that is" : total() + " files of kinds that are")
        + " not read"
        + (counts.isEmpty()
            ? ""
            : sorted().stream()
                .map(kind -> name(kind.getKey()) + " " + kind.getValue())
                .collect(joining(", ", " (", ")")));
  }

  private List<Map.Entry<String, Integer>> sorted() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static String name(String ending) {
    return ending.isEmpty() ? "nameless" : "." + ending;
  }
}
