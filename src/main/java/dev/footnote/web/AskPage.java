package dev.footnote.web;

import dev.footnote.web.access.Visitor;
import dev.footnote.web.html.Shell;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;

/** A conversation: {@code /?c=CONVERSATION}. */
record AskPage(Panes panes) implements Page {

  @Override
  public Response show(Request request, Visitor visitor) {
    return Response.html(
        200,
        panes.page(
            visitor, Shell.Place.ASK, "", panes.conversation(visitor, request.query().text("c"))));
  }
}
