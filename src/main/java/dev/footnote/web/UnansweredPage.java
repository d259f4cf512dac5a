package dev.footnote.web;

import dev.footnote.feedback.Feedback;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.Shell;
import dev.footnote.web.html.UnansweredHtml;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;

/** The questions that the articles do not answer, for the owner. */
record UnansweredPage(Panes panes, Feedback feedback) implements Page {

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    return Response.html(
        200,
        panes.page(
            visitor,
            Shell.Place.UNANSWERED,
            "Unanswered",
            UnansweredHtml.sheet(feedback.unanswered(), Places::isOurs, visitor.token())));
  }
}
