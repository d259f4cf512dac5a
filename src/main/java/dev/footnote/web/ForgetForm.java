package dev.footnote.web;

import dev.footnote.feedback.Feedback;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Conversations;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;

/** Forgets all that a visitor asked and rated. */
record ForgetForm(Conversations conversations, Feedback feedback) implements Page {

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    conversations.forget(visitor.id());
    feedback.forget(Places.person(visitor));
    return Response.seeOther("/");
  }
}
