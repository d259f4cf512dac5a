package dev.footnote.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that were pasted at once: one question over several lines, or several questions. */
final class PastedBlock {

  /** A question mark of any script, perhaps within quotation marks or brackets. */
  private static final Pattern END = Pattern.compile("[?？؟\\u037E][\\p{Pe}\\p{Pf}\\p{Pi}\"']*$");

  private PastedBlock() {}

  /**
   * Parts it: a line that ends with a question mark ends a question, and so does an empty line; a
   * command is a line of its own. Nothing but empty lines is lost.
   */
  static List<String> questions(String block) {
    List<String> questions = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : block.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("/")) {
        end(open, questions);
      }
      open.append(open.isEmpty() ? "" : " ").append(line);
      if (line.startsWith("/") || END.matcher(line).find()) {
        end(open, questions);
      }
    }
    end(open, questions);
    return questions;
  }

  private static void end(StringBuilder open, List<String> questions) {
    if (!open.isEmpty()) {
      questions.add(open.toString());
      open.setLength(0);
    }
  }
}
