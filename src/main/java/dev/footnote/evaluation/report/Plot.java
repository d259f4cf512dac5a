package dev.footnote.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * A plot as SVG that takes its colours from the page's style sheet: the class {@code c0} is the
 * first series, {@code c1} the second. Coordinates are those of the data.
 */
final class Plot {

  private static final int WIDTH = 520;
  private static final int HEIGHT = 300;
  private static final int LEFT = 52;
  private static final int RIGHT = 26;
  private static final int TOP = 16;
  private static final int BOTTOM = 46;

  private final Axis x;
  private final Axis y;
  private final StringBuilder marks = new StringBuilder();

  /**
   * An axis.
   *
   * @param label what it measures
   * @param low the value at its beginning
   * @param high the value at its end, above {@code low}
   * @param logarithmic whether equal steps multiply; {@code low} is then above 0
   * @param ticks the values to write
   * @param format writes a value
   */
  record Axis(
      String label,
      double low,
      double high,
      boolean logarithmic,
      List<Double> ticks,
      DoubleFunction<String> format) {

    /** Shares from {@code low} to 1, in per cent. */
    static Axis share(String label, double low) {
      List<Double> ticks = new ArrayList<>();
      double step = low >= 0.8 ? 0.05 : low >= 0.5 ? 0.1 : 0.2;
      for (double tick = low; tick < 1 + step / 2; tick += step) {
        ticks.add(tick);
      }
      return new Axis(label, low, 1, false, ticks, v -> Math.round(v * 100) + " %");
    }

    double position(double value) {
      return logarithmic
          ? Math.log(value / low) / Math.log(high / low)
          : (value - low) / (high - low);
    }
  }

  /** A place in the plot, and what is said about it where the pointer rests. */
  record Point(double x, double y, String note) {}

  Plot(Axis x, Axis y) {
    this.x = x;
    this.y = y;
  }

  /** A line through the points. */
  void line(int series, List<Point> points) {
    String path = points.stream().map(p -> at(p.x, p.y)).collect(Collectors.joining(" L", "M", ""));
    marks.append("<path class=\"line c%d\" d=\"%s\"/>\n".formatted(series, path));
  }

  /** A dot with a radius in pixels. */
  void dot(int series, Point point, double radius) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"dot c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>\n",
            series,
            left(point.x),
            top(point.y),
            radius,
            Html.escape(point.note)));
  }

  /** A bar from the bottom up to {@code y}, between two values of the other axis. */
  void bar(int series, double from, double to, double height, String note) {
    double width = Math.max(1, left(to) - left(from) - 1);
    marks.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"bar c%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>\n",
            series,
            left(from),
            top(height),
            width,
            HEIGHT - BOTTOM - top(height),
            Html.escape(note)));
  }

  /** A line to compare with, from one place to another. */
  void guide(double fromX, double fromY, double toX, double toY) {
    marks.append(
        "<path class=\"guide\" d=\"M%s L%s\"/>\n".formatted(at(fromX, fromY), at(toX, toY)));
  }

  /** A line from bottom to top with words at its upper end. */
  void mark(double value, String words) {
    guide(value, y.low, value, y.high);
    marks.append(
        String.format(
            Locale.ROOT,
            "<text class=\"note\" x=\"%.1f\" y=\"%d\">%s</text>\n",
            left(value) + 4,
            TOP + 10,
            Html.escape(words)));
  }

  /** The whole plot. */
  String svg(String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
            .formatted(WIDTH, HEIGHT, Html.escape(title)));
    for (double tick : y.ticks) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text class=\"tick end\" x=\"%d\" y=\"%.1f\">%s</text>\n",
              LEFT,
              top(tick),
              WIDTH - RIGHT,
              LEFT - 8,
              top(tick) + 4,
              y.format.apply(tick)));
    }
    for (double tick : x.ticks) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"tick middle\" x=\"%.1f\" y=\"%d\">%s</text>\n",
              left(tick),
              HEIGHT - BOTTOM + 18,
              x.format.apply(tick)));
    }
    svg.append(
        "<text class=\"axis middle\" x=\"%d\" y=\"%d\">%s</text>\n"
            .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, Html.escape(x.label)));
    return svg.append(marks).append("</svg>\n").toString();
  }

  private String at(double atX, double atY) {
    return String.format(Locale.ROOT, "%.1f %.1f", left(atX), top(atY));
  }

  private double left(double value) {
    return LEFT + x.position(value) * (WIDTH - LEFT - RIGHT);
  }

  private double top(double value) {
    return HEIGHT - BOTTOM - y.position(value) * (HEIGHT - TOP - BOTTOM);
  }
}
