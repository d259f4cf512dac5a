package dev.footnote.evaluation.report;

import static dev.footnote.evaluation.report.Html.escape;

import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page for a person: figures, plots, and every miss. It is one file that needs no other, and
 * nothing in it runs.
 */
public final class HtmlReport {

  private static final List<Figure> HEADLINES =
      List.of(
          Figure.RECALL_1,
          Figure.HITS_4,
          Figure.SENTENCE_2,
          Figure.ANSWER_CORRECT,
          Figure.RIGHT,
          Figure.ALL_EVIDENCE_10,
          Figure.AUROC,
          Figure.REFUSED_AT_5);

  private HtmlReport() {}

  /** The page for these results, in their order. */
  public static String of(List<Result> results) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Footnote: evaluation</title>
    <style>
    %s</style>
    </head>
    <body>
    <h1>Evaluation</h1>
    <p class="soft">Questions with known answers, asked as a person would ask them.</p>
    %s</body>
    </html>
    """
        .formatted(
            style(), results.stream().map(HtmlReport::section).collect(Collectors.joining()));
  }

  private static String section(Result result) {
    return """
    <section class="file">
    <h1>%s</h1>
    <p class="soft">%s</p>
    <div class="tiles">
    %s</div>
    <h2>Figures</h2>
    %s
    <h2>Plots</h2>
    <div class="plots">
    %s</div>
    <h2>Misses</h2>
    %s</section>
    """
        .formatted(
            escape(result.benchmark().file()),
            escape(TextTable.describe(result.benchmark())),
            tiles(result),
            table(result),
            plots(result),
            MissList.of(result.ours().trial()));
  }

  private static String tiles(Result result) {
    Map<Figure, Double> figures = result.ours().figures();
    return HEADLINES.stream()
        .filter(figures::containsKey)
        .map(
            f ->
                "<div class=\"tile\"><b>%s</b>%s<span>%s</span></div>\n"
                    .formatted(TextTable.format(f, figures.get(f)), f.key(), escape(f.meaning())))
        .collect(Collectors.joining());
  }

  private static String table(Result result) {
    StringBuilder table = new StringBuilder("<div class=\"scroll\"><table>\n<tr><th></th>");
    result.entries().forEach(entry -> table.append("<th>" + escape(entry.name()) + "</th>"));
    table.append("<th>95 % within</th><th></th></tr>\n");
    for (Figure figure : result.ours().figures().keySet()) {
      table.append("<tr><td>" + figure.key() + "</td>");
      for (Result.Entry entry : result.entries()) {
        table.append(
            "<td class=\"%s\">%s</td>"
                .formatted(
                    entry.equals(result.ours()) ? "ours" : "",
                    TextTable.format(figure, entry.figures().get(figure))));
      }
      table.append(
          "<td class=\"soft\">%s</td><td class=\"meaning\">%s</td></tr>\n"
              .formatted(
                  TextTable.interval(figure, result.intervals().get(figure)),
                  escape(figure.meaning())));
    }
    return table + "</table></div>\n";
  }

  private static String plots(Result result) {
    boolean multiHop = result.benchmark().format() == Benchmark.Format.MULTIHOP_RAG;
    String right =
        multiHop
            ? "an answer counts as right if one of the first four passages is"
            : "an answer counts as right if its first two sentences are";
    Trial trial = result.ours().trial();
    StringBuilder plots = new StringBuilder();
    plots.append(
        figure(
            "Found",
            "Questions with a right passage among the first so many.",
            Plots.recallByRank(result) + legend(result)));
    if (!trial.said().isEmpty()) {
      plots.append(
          figure(
              "Answered or refused",
              "The share of right answers as the threshold moves: "
                  + right
                  + ". The dot is today's.",
              Plots.precisionByAnswered(result)));
      if (trial.negatives().length > 0) {
        plots.append(
            figure(
                "Refused",
                "The share of unanswerable questions that is refused, by the share of answerable"
                    + " ones that the same threshold refuses.",
                Plots.refusals(result) + legend(result)));
      }
      plots.append(
          figure(
              "Sure and rightly so",
              "How often the articles held the answer, by confidence; the larger the dot, the more"
                  + " questions. On the dashed line the confidence is exact.",
              Plots.reliability(result)));
      plots.append(figure("Speed", "How many answers took how long.", Plots.latency(result)));
    }
    return plots.toString();
  }

  private static String figure(String title, String caption, String content) {
    return """
    <figure>
    <h3>%s</h3>
    <figcaption>%s</figcaption>
    %s</figure>
    """
        .formatted(escape(title), escape(caption), content);
  }

  private static String legend(Result result) {
    StringBuilder legend = new StringBuilder("<div class=\"legend\">");
    for (int series = 0; series < result.entries().size(); series++) {
      legend.append(
          "<span class=\"c%d\">%s</span>"
              .formatted(series, escape(result.entries().get(series).name())));
    }
    return legend + "</div>\n";
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
