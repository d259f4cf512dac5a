package dev.footnote.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the halves of words together that were parted at a line's end. Whether a hyphen there is the
 * word's own is told by how the same text writes it elsewhere. Immutable.
 */
public final class Hyphenation {

  private static final char SOFT = '\u00AD';
  private static final String HYPHENS = "-‐\u00AD";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}’'-]+");
  private static final Pattern FIRST = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

  /** What a part of a word stands before that is written out behind: "Vor- und Nachteile". */
  private static final Set<String> CONJUNCTIONS =
      Set.of("und", "oder", "bzw", "sowie", "and", "or", "en", "of", "och", "eller", "og");

  private final Set<String> words = new HashSet<>();
  private final boolean parts;

  /**
   * @param lines all lines of a text in order
   */
  public Hyphenation(List<String> lines) {
    boolean open = false;
    for (String line : lines) {
      Matcher first = FIRST.matcher(line);
      learn(open && first.lookingAt() ? line.substring(first.end()) : line);
      open = isOpen(line);
    }
    int all = 0;
    int parted = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String head = head(lines.get(i));
      Matcher tail = FIRST.matcher(lines.get(i + 1));
      if (!head.isEmpty()
          && tail.lookingAt()
          && Character.isLowerCase(tail.group().codePointAt(0))) {
        all++;
        parted += isWord(head) && isWord(tail.group()) ? 0 : 1;
      }
    }
    this.parts = parted > 0 && 2 * parted >= all;
  }

  private boolean isWord(String part) {
    return words.contains(part.toLowerCase(Locale.ROOT));
  }

  /** What stands before the hyphen at a line's end; empty without one. */
  private static String head(String line) {
    int end = line.length() - 1;
    if (end < 0 || HYPHENS.indexOf(line.charAt(end)) < 0) {
      return "";
    }
    int start = end;
    while (start > 0 && isPart(line.codePointBefore(start))) {
      start = line.offsetByCodePoints(start, -1);
    }
    return line.substring(start, end);
  }

  private static boolean isPart(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private void learn(String line) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String found = word.group().toLowerCase(Locale.ROOT);
      if (!found.endsWith("-")) {
        words.add(found);
        words.addAll(found.indexOf('-') < 0 ? List.of() : List.of(found.split("-", -1)));
      }
    }
  }

  /** Whether a line ends within a word, or with a part of one that ends in the next. */
  public static boolean isOpen(String line) {
    return !head(line).isEmpty();
  }

  /**
   * Two lines as one.
   *
   * @param line the first; a space is put behind it where no word is parted
   * @param next the second, not empty
   */
  public String joined(String line, String next) {
    String last = head(line);
    if (last.isEmpty()) {
      return line + " " + next;
    }
    String start = line.substring(0, line.length() - 1);
    if (line.charAt(line.length() - 1) == SOFT) {
      return start + next;
    }
    Matcher first = FIRST.matcher(next);
    String head = last.toLowerCase(Locale.ROOT);
    if (!first.lookingAt()
        || !Character.isLowerCase(next.codePointAt(0))
        || Character.isDigit(head.codePointBefore(head.length()))) {
      return line + next; // "COVID-" "19", "Anti-" "Corn-Law", "19-" "year-old"
    }
    String tail = first.group().toLowerCase(Locale.ROOT);
    if (words.contains(head + tail)) {
      return start + next;
    }
    if (CONJUNCTIONS.contains(tail)) {
      return line + " " + next;
    }
    boolean compound =
        words.contains(head + "-" + tail) || (!parts && isWord(last) && isWord(tail));
    return compound ? line + next : start + next;
  }
}
