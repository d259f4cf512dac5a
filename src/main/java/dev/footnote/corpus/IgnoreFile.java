package dev.footnote.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import nl.basjes.gitignore.GitIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What a folder's {@code .footnoteignore} says of the files below the folder, in gitignore's
 * syntax.
 *
 * @param folder the folder it lies in
 * @param patterns its lines, each by itself; a later one counts more
 * @param problems what is wrong with it, one line each
 */
record IgnoreFile(Path folder, List<GitIgnore> patterns, List<String> problems) {

  static final String NAME = ".footnoteignore";

  /** Patterns that name nothing. */
  private static final List<String> NOTHING = List.of("/", "!", "!/", "\\");

  /** That of a folder; empty where there is none. */
  static IgnoreFile of(Path folder) {
    List<GitIgnore> patterns = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      try {
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          add(lines.get(i).replaceFirst("^\uFEFF", ""), i + 1, patterns, problems);
        }
      } catch (IOException e) {
        problems.add("cannot be read, and keeps nothing out: " + Corpus.reason(e));
      }
    }
    return new IgnoreFile(folder, patterns, problems);
  }

  private static void add(
      String line, int number, List<GitIgnore> patterns, List<String> problems) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    try {
      if (NOTHING.contains(line.strip())) {
        throw new PatternSyntaxException("it names nothing", line, -1);
      }
      patterns.add(new GitIgnore("", literal(line)));
    } catch (PatternSyntaxException e) {
      problems.add(
          "“%s” on line %d is no pattern, and is passed over; mend it or delete it"
              .formatted(line.strip(), number));
    }
  }

  /** The library takes some letters for those of a regular expression; to git they are plain. */
  private static String literal(String pattern) {
    StringBuilder literal = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      if (letter == '\\' && i + 1 < pattern.length()) {
        literal.append(letter).append(pattern.charAt(++i));
        continue;
      }
      inBrackets = letter == '[' || (inBrackets && letter != ']');
      literal.append(!inBrackets && "+{}^".indexOf(letter) >= 0 ? "\\" : "").append(letter);
    }
    return literal.toString();
  }

  /** Whether it says nothing at all. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /**
   * Whether a file or folder is to be passed over; null where nothing is said of it.
   *
   * @param file somewhere below {@link #folder}
   */
  @Nullable Boolean ignores(Path file, boolean isFolder) {
    String path = folder.relativize(file).toString().replace('\\', '/') + (isFolder ? "/" : "");
    for (GitIgnore pattern : patterns.reversed()) {
      Boolean verdict = pattern.isIgnoredFile(path);
      if (verdict != null) {
        return verdict;
      }
    }
    return null;
  }
}
