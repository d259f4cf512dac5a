package dev.footnote.corpus.format.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a table's first row names its columns, where nothing marks it: all of its cells say
 * something, in words, and what stands below is of another kind.
 */
public final class ColumnNames {

  private static final int LONGEST = 80;

  /** Rows beyond tell nothing new. */
  private static final int MOST_ROWS = 50;

  private static final int MOST_LETTERS_OF_FIGURE = 4;

  private ColumnNames() {}

  /**
   * Whether the first of {@code rows} names the columns of the others.
   *
   * @param likely whether something speaks for it: bold type, or a kind of file where it is usual
   */
  public static boolean areFirst(List<List<String>> rows, boolean likely) {
    if (rows.size() < 2 || !canBeNames(rows)) {
      return false;
    }
    List<String> names = rows.getFirst();
    List<List<String>> below = rows.subList(1, Math.min(rows.size(), MOST_ROWS));
    boolean figures = false;
    for (int column = 0; column < names.size(); column++) {
      figures |= !isFigure(names.get(column)) && haveFigures(below, column);
    }
    return figures || likely || names.size() > 2;
  }

  private static boolean canBeNames(List<List<String>> rows) {
    List<String> names = rows.getFirst();
    Set<String> different = new HashSet<>();
    int figures = 0;
    for (int column = 0; column < width(rows); column++) {
      String name = column < names.size() ? names.get(column) : "";
      boolean corner = column == 0 && names.size() > 1;
      if (name.length() > LONGEST || (name.isEmpty() && !corner) || !different.add(name)) {
        return false;
      }
      figures += isFigure(name) ? 1 : 0;
    }
    // Over sums of each year stand years.
    return figures == 0
        || (figures < names.size() && names.stream().allMatch(ColumnNames::canBeName));
  }

  private static boolean canBeName(String name) {
    return !isFigure(name) || name.matches("(?:19|20)\\d\\d");
  }

  private static int width(List<List<String>> rows) {
    return rows.stream()
        .limit(MOST_ROWS)
        .mapToInt(
            row -> {
              int filled = row.size();
              while (filled > 0 && row.get(filled - 1).isEmpty()) {
                filled--;
              }
              return filled;
            })
        .max()
        .orElse(0);
  }

  private static boolean haveFigures(List<List<String>> rows, int column) {
    List<String> filled =
        rows.stream()
            .filter(row -> column < row.size() && !row.get(column).isEmpty())
            .map(row -> row.get(column))
            .toList();
    return !filled.isEmpty() && filled.stream().allMatch(ColumnNames::isFigure);
  }

  /** Whether a cell holds a number, an amount, a day or a time: "£7,145", "2.15 p.m.", "340 g". */
  static boolean isFigure(String cell) {
    return !cell.isEmpty()
        && !Character.isLetter(cell.codePointAt(0))
        && cell.codePoints().anyMatch(Character::isDigit)
        && cell.codePoints().filter(Character::isLetter).count() <= MOST_LETTERS_OF_FIGURE;
  }
}
