package dev.footnote.evaluation.speed;

/**
 * A row of the table, before it is measured.
 *
 * @param id names it: {@code cold-ask}, {@code search-10000}
 * @param unit what it is counted in
 * @param reach what is aimed at, for a person; empty where nothing is
 * @param takesLong whether it takes more than some minutes, and is measured only if it is named
 */
public record Row(String id, Unit unit, String reach, boolean takesLong) {

  Row(String id, Unit unit, String reach) {
    this(id, unit, reach, false);
  }
}
