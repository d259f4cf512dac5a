package dev.footnote.evaluation.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.evaluation.report.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measured table for a person or for a program. */
public final class SpeedReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MathContext THREE_DIGITS = new MathContext(3);

  private SpeedReport() {}

  /**
   * One object: {@code machine} and {@code rows}, each with {@code id unit ours peer ratio recall
   * p50 p99} (null where it does not apply), {@code beside} (other figures in the same unit) and
   * {@code notes}.
   */
  public static String json(String machine, Map<Row, Measurement> measured) {
    ObjectNode root = JSON.createObjectNode().put("machine", machine);
    ArrayNode rows = root.putArray("rows");
    measured.forEach(
        (row, figures) -> {
          ObjectNode object =
              rows.addObject()
                  .put("id", row.id())
                  .put("unit", row.unit().symbol())
                  .put("ours", figures.ours())
                  .put("peer", figures.peer())
                  .put("ratio", figures.ratio(row.unit()))
                  .put("recall", figures.recall())
                  .put("p50", figures.p50())
                  .put("p99", figures.p99());
          figures.beside().forEach(object.putObject("beside")::put);
          figures.notes().forEach(object.putArray("notes")::add);
        });
    return root.toString();
  }

  /** A table, a line a row, and below it what must be known to read it. */
  public static String text(String machine, Map<Row, Measurement> measured) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("", "unit", "ours", "peer", "ratio", "recall@10", "p50", "p99", "reach"));
    StringBuilder notes = new StringBuilder();
    measured.forEach(
        (row, figures) -> {
          lines.add(
              List.of(
                  row.id(),
                  row.unit().symbol(),
                  number(figures.ours()),
                  number(figures.peer()),
                  ratio(figures.ratio(row.unit())),
                  figures.recall() == null ? "" : "%.4f".formatted(figures.recall()),
                  number(figures.p50()),
                  number(figures.p99()),
                  row.reach()));
          List<String> more = new ArrayList<>();
          figures
              .beside()
              .forEach(
                  (what, figure) ->
                      more.add("%s: %s %s".formatted(what, number(figure), row.unit().symbol())));
          more.addAll(figures.notes());
          if (!more.isEmpty()) {
            notes.append(row.id()).append(": ").append(String.join("; ", more)).append('\n');
          }
        });
    return machine + "\n\n" + TextTable.ofLines(lines) + (notes.isEmpty() ? "" : "\n" + notes);
  }

  private static String ratio(@Nullable Double ratio) {
    return ratio == null ? "" : number(ratio) + "×";
  }

  /**
   * With three digits that tell something: {@code 0.0123}, {@code 4.56}, {@code 789}, {@code 1234}.
   */
  static String number(@Nullable Double value) {
    if (value == null || value.isNaN() || value.isInfinite()) {
      return "";
    }
    return Math.abs(value) >= 100
        ? String.valueOf(Math.round(value))
        : new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
  }
}
