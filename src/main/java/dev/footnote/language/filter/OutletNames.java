package dev.footnote.language.filter;

import dev.footnote.language.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people call an outlet. */
public final class OutletNames {

  /** What follows the name people call an outlet by: "FOX News - Health", "Wired: Top Stories". */
  private static final Pattern RUBRIC = Pattern.compile("\\s+[-–—|]\\s.*|:\\s.*");

  private static final Pattern THE = Pattern.compile("^the ", Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_LAST_WORD = 4;

  private OutletNames() {}

  /** The outlet's name without a rubric. */
  public static String called(String outlet) {
    return RUBRIC.matcher(outlet).replaceFirst("");
  }

  /** The outlets of this name; case, accents, a "The" and a rubric make no difference. */
  public static Set<String> named(String name, Set<String> known) {
    String sought = folded(name);
    return known.stream()
        .filter(outlet -> folded(outlet).equals(sought) || folded(called(outlet)).equals(sought))
        .collect(Collectors.toSet());
  }

  private static String folded(String name) {
    return THE.matcher(Folding.fold(name)).replaceFirst("");
  }

  /** The outlets whose name is most like this one; at most {@code limit}, most like first. */
  public static List<String> nearest(String name, Set<String> known, int limit) {
    Set<String> sought = pairs(name);
    return new TreeSet<>(known)
        .stream()
            .sorted(
                (one, other) ->
                    Double.compare(likeness(pairs(other), sought), likeness(pairs(one), sought)))
            .limit(limit)
            .toList();
  }

  private static double likeness(Set<String> some, Set<String> others) {
    double shared = some.stream().filter(others::contains).count();
    return some.isEmpty() ? 0 : 2 * shared / (some.size() + others.size());
  }

  private static Set<String> pairs(String name) {
    String folded = folded(name);
    return IntStream.range(0, Math.max(0, folded.length() - 1))
        .mapToObj(at -> folded.substring(at, at + 2))
        .collect(Collectors.toSet());
  }

  /** What a question may call an outlet: all of its name, or the last words of it. */
  static Stream<String> names(String outlet) {
    String[] words = THE.matcher(called(outlet)).replaceFirst("").split(" ", -1);
    return Stream.concat(
        Stream.of(outlet),
        IntStream.range(0, words.length)
            .filter(from -> from == 0 || mayStandAlone(words, from))
            .mapToObj(from -> String.join(" ", Arrays.copyOfRange(words, from, words.length))));
  }

  private static boolean mayStandAlone(String[] words, int from) {
    boolean telling = from < words.length - 1 || words[from].length() >= SHORTEST_LAST_WORD;
    return telling
        && !words[from].equals("News")
        && !words[from].isEmpty()
        && Character.isUpperCase(words[from].codePointAt(0));
  }

  /** A pattern of such a name, for patterns that ignore case: one word must have its capital. */
  static String pattern(String name) {
    return name.contains(" ")
        ? "(?:" + Pattern.quote(name) + "|" + Pattern.quote(Folding.fold(name)) + ")"
        : "(?-i:" + Pattern.quote(name) + ")";
  }
}
