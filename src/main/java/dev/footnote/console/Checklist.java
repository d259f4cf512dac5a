package dev.footnote.console;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.jline.utils.AttributedString;

/** Findings, one below the other: how each thing is, and what was found. */
public final class Checklist {

  private static final String FORM = "%-4s  %-9s ";

  private final PrintStream out;
  private final OptionalInt columns;
  private final String indent = " ".repeat(FORM.formatted("", "").length());

  /** How a thing is; a worry is no failure. */
  public enum Mark {
    OK("ok"),
    WARN("warn"),
    FAIL("FAIL");

    private final String word;

    Mark(String word) {
      this.word = word;
    }
  }

  /**
   * @param columns how wide a line may be; empty where each finding is to be one line
   */
  public Checklist(PrintStream out, OptionalInt columns) {
    this.out = out;
    this.columns = columns;
  }

  /**
   * Prints a finding.
   *
   * @param what the thing, in at most nine letters
   * @param found any text, for a person
   */
  public void add(Mark mark, String what, String found) {
    StringBuilder line = new StringBuilder(FORM.formatted(mark.word, what));
    int used = line.length();
    for (String word : Screen.safe(found).split(" ", -1)) {
      int width = new AttributedString(word).columnLength();
      if (used > indent.length() && columns.isPresent() && used + 1 + width > columns.getAsInt()) {
        line.append('\n').append(indent);
        used = indent.length();
      } else if (used > indent.length()) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += width;
    }
    out.println(line);
  }
}
