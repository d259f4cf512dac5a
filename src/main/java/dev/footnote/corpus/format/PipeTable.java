package dev.footnote.corpus.format;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tables as people draw them: rows with a {@code |} between the cells. */
public final class PipeTable {

  private static final Pattern RULE = Pattern.compile("[|:+ \\t]*+[-=][|:+=\\- \\t]*");

  private PipeTable() {}

  /** Fewer rows are no table. */
  public static final int FEWEST_ROWS = 2;

  /** How many lines from {@code from} on may be a table's: rows and the rules between them. */
  public static int length(String text, List<Span> lines, int from) {
    int at = from;
    while (at < lines.size()
        && (lines.get(at).of(text).indexOf('|') >= 0 || isRule(text, lines.get(at)))) {
      at++;
    }
    return at - from;
  }

  /** The rows as lines of one group; the one above a rule at the top names the columns. */
  public static List<Line> lines(String text, List<Span> table, int group) {
    List<Line> rows = new ArrayList<>();
    for (Span line : table) {
      if (!isRule(text, line)) {
        rows.add(Line.row(line, group, Line.Form.ROW, cells(text, line)));
      } else if (rows.size() == 1
          && rows.getFirst().cells().stream().anyMatch(c -> c.length() > 0)) {
        rows.set(
            0, Line.row(rows.getFirst().span(), group, Line.Form.COLUMNS, rows.getFirst().cells()));
      }
    }
    return rows;
  }

  private static boolean isRule(String text, Span line) {
    return RULE.matcher(text).region(line.start(), line.end()).matches();
  }

  private static List<Span> cells(String text, Span line) {
    int end = line.end() - (line.length() > 1 && text.charAt(line.end() - 1) == '|' ? 1 : 0);
    int from = line.start() + (text.charAt(line.start()) == '|' ? 1 : 0);
    List<Span> cells = new ArrayList<>();
    for (int at = from; at <= end; at++) {
      if (at == end || (text.charAt(at) == '|' && text.charAt(at - 1) != '\\')) {
        cells.add(Whitespace.trim(text, from, at));
        from = at + 1;
      }
    }
    return cells;
  }
}
