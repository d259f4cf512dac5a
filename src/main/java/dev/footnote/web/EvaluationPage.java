package dev.footnote.web;

import dev.footnote.file.Sha256;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the last evaluation found, for the owner.
 *
 * @param report the file that it was written to; there may be none yet
 */
record EvaluationPage(Panes panes, Path report) implements Page {

  private static final String HOW =
      "Nothing was evaluated yet. “footnote eval questions.jsonl” asks questions with known answers;"
          + " then what it found stands here.";

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    return Files.exists(report) ? withStyle() : Response.html(200, none(visitor));
  }

  private String none(Visitor visitor) {
    Element sheet = new Element("section").addClass("sheet");
    sheet.appendElement("h2").text("Evaluation");
    sheet.appendElement("p").text(HOW);
    return panes.page(visitor, Shell.Place.EVALUATION, "Evaluation", sheet);
  }

  /** It is a page of its own, with its style in it: that style may apply, and nothing may run. */
  private Response withStyle() throws IOException {
    Document page = Jsoup.parse(Files.readString(report));
    page.outputSettings().prettyPrint(false);
    page.body().prependElement("p").appendElement("a").attr("href", "/").text("Footnote");
    String styles =
        page.select("style").stream()
            .map(style -> Base64.getEncoder().encodeToString(Sha256.of(style.data())))
            .map(digest -> "'sha256-" + digest + "'")
            .collect(Collectors.joining(" "));
    return Response.html(200, page.outerHtml())
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src "
                + (styles.isEmpty() ? "'none'" : styles)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }
}
