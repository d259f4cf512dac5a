package dev.footnote.evaluation.report;

import dev.footnote.evaluation.report.Plot.Axis;
import dev.footnote.evaluation.report.Plot.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** How figures grow with a size, both on logarithmic axes, as an image of its own. */
public final class GrowthPlot {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 300;
  private static final int LEGEND = 30;
  private static final List<String> COLOURS = List.of("#2563eb", "#d97706", "#059669", "#9333ea");

  private static final String STYLE =
      """
      text { font: 12px sans-serif; fill: #444 }
      .middle { text-anchor: middle } .end { text-anchor: end }
      .grid { stroke: #ddd } .line { fill: none; stroke-width: 2 }
      """;

  private GrowthPlot() {}

  /**
   * A line.
   *
   * @param values by size; both above 0
   */
  public record Series(String name, Map<Integer, Double> values) {}

  /** A plot with up to four lines. */
  public record Panel(String title, List<Series> series) {}

  /** The plots below each other. */
  public static String svg(List<Panel> panels) {
    StringBuilder svg = new StringBuilder();
    int height = panels.size() * (HEIGHT + LEGEND);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n"
            .formatted(WIDTH, height, 2 * WIDTH, 2 * height));
    svg.append("<style>\n").append(STYLE);
    for (int i = 0; i < COLOURS.size(); i++) {
      String colour = COLOURS.get(i);
      svg.append(
          ".line.c%d { stroke: %s } .dot.c%d { fill: %s }\n".formatted(i, colour, i, colour));
    }
    svg.append("</style>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (int i = 0; i < panels.size(); i++) {
      int top = i * (HEIGHT + LEGEND);
      svg.append(legend(panels.get(i), top));
      svg.append(
          plot(panels.get(i))
              .replaceFirst(
                  "<svg ",
                  "<svg y=\"%d\" width=\"%d\" height=\"%d\" "
                      .formatted(top + LEGEND, WIDTH, HEIGHT)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String legend(Panel panel, int top) {
    StringBuilder legend = new StringBuilder();
    legend.append("<text x=\"8\" y=\"%d\">%s</text>\n".formatted(top + 20, panel.title));
    for (int i = 0; i < panel.series.size(); i++) {
      int left = 120 + 95 * i;
      legend.append(
          "<circle class=\"dot c%d\" cx=\"%d\" cy=\"%d\" r=\"4\"/><text x=\"%d\" y=\"%d\">%s</text>\n"
              .formatted(
                  i, left, top + 16, left + 8, top + 20, Html.escape(panel.series.get(i).name)));
    }
    return legend.toString();
  }

  private static String plot(Panel panel) {
    Plot plot =
        new Plot(
            tenfold(
                "passages",
                panel.series.stream()
                    .flatMap(s -> s.values.keySet().stream())
                    .map(Integer::doubleValue)
                    .toList()),
            tenfold("", panel.series.stream().flatMap(s -> s.values.values().stream()).toList()));
    for (int i = 0; i < panel.series.size(); i++) {
      Series series = panel.series.get(i);
      List<Point> points = new ArrayList<>();
      series.values.forEach(
          (size, value) ->
              points.add(
                  new Point(
                      size, value, "%s, %,d: %s".formatted(series.name, size, number(value)))));
      plot.line(i, points);
      for (Point point : points) {
        plot.dot(i, point, 3.5);
      }
    }
    return plot.svg(panel.title + " by number of passages");
  }

  /** From the power of ten below all values to the one above. */
  private static Axis tenfold(String label, List<Double> values) {
    double low = power(values.stream().mapToDouble(v -> v).min().orElse(1), Math::floor);
    double high = power(values.stream().mapToDouble(v -> v).max().orElse(1), Math::ceil);
    List<Double> ticks = new ArrayList<>();
    for (double tick = low; tick < 1.01 * Math.max(high, 10 * low); tick *= 10) {
      ticks.add(tick);
    }
    return new Axis(label, low, Math.max(high, 10 * low), true, ticks, GrowthPlot::number);
  }

  private static double power(double value, DoubleUnaryOperator rounding) {
    return Math.pow(10, rounding.applyAsDouble(Math.log10(value)));
  }

  private static String number(double value) {
    return value >= 1
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2g", value);
  }
}
