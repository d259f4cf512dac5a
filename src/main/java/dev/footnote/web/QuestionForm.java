package dev.footnote.web;

import dev.footnote.answer.Statement;
import dev.footnote.retrieval.IndexException;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Exchange;
import dev.footnote.web.html.AnswerHtml;
import dev.footnote.web.html.Markup;
import dev.footnote.web.html.PassageAddress.Origin;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a question. A browser without scripts is sent on to the answer; a script is sent events:
 * {@code asked} with the question, {@code statement} with each sentence as soon as it is verified,
 * and {@code answer} with all of it, or {@code failed} with one line. A question is answered even
 * if nobody waits for it any more.
 */
record QuestionForm(Questions questions, Addresses addresses) implements Page {

  private static final Logger log = LoggerFactory.getLogger(QuestionForm.class);

  @Override
  public Response show(Request request, Visitor visitor) {
    Fields form = request.form();
    String question = form.text("question");
    String conversation = form.text("c");
    if (question.isEmpty()) {
      return Response.seeOther(new Origin(conversation, 0).href());
    }
    if (request.headers().text("accept").contains("text/event-stream")) {
      return (Response.Stream)
          events -> stream(visitor, conversation, question, new Sender(events, visitor));
    }
    Exchange exchange = questions.ask(visitor, conversation, question, Questions.Listener.NONE);
    return Response.seeOther(new Origin(exchange.conversation(), exchange.number()).href());
  }

  private void stream(Visitor visitor, String conversation, String question, Sender sender) {
    try {
      sender.answered(questions.ask(visitor, conversation, question, sender));
    } catch (IndexException e) {
      log.warn("a question could not be answered: {}", e.getMessage());
      sender.send("failed", Problems.OUT_OF_REACH);
    } catch (RuntimeException | Error e) { // else whoever waits would not hear of it
      log.error("a question could not be answered", e);
      sender.send("failed", Problems.UNEXPECTED);
    }
  }

  /** Sends events as long as somebody reads them. */
  private final class Sender implements Questions.Listener {

    private final Response.Events events;
    private final Visitor visitor;
    private boolean isGone;

    Sender(Response.Events events, Visitor visitor) {
      this.events = events;
      this.visitor = visitor;
    }

    @Override
    public void begun(Exchange exchange) {
      send("asked", Markup.of(html(exchange).whole()));
    }

    @Override
    public void said(Exchange exchange, Statement statement) {
      send("statement", Markup.of(html(exchange).statement(statement)));
    }

    void answered(Exchange exchange) {
      send("answer", Markup.of(html(exchange).whole()));
    }

    private AnswerHtml html(Exchange exchange) {
      return new AnswerHtml(exchange, addresses::key, visitor.token());
    }

    void send(String name, String data) {
      if (isGone) {
        return;
      }
      try {
        events.send(name, data);
      } catch (IOException e) {
        log.debug("nobody waits for the answer any more", e);
        isGone = true;
      }
    }
  }
}
