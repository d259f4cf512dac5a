package dev.footnote.web;

import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Conversations;
import dev.footnote.web.conversation.Exchange;
import dev.footnote.web.html.PassageAddress.Origin;
import dev.footnote.web.http.Fields;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.time.Instant;

/** Takes what a visitor thinks of an answer. */
record RatingForm(Conversations conversations, Feedback feedback) implements Page {

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    Fields form = request.form();
    Rating rating =
        switch (form.text("thumb")) {
          case "up" -> Rating.UP;
          case "down" -> Rating.DOWN;
          default -> throw new HttpProblem(400, "A rating is up or down.");
        };
    Exchange rated =
        conversations
            .find(visitor.id(), form.text("c"))
            .flatMap(dialogue -> dialogue.rate(number(form.text("exchange")), rating))
            .orElseThrow(() -> new HttpProblem(410, "This answer is too old to be rated."));
    feedback.add(
        new RatedAnswer(
            Instant.now(),
            Places.person(visitor),
            Places.person(visitor),
            Places.of(rated),
            rating,
            dev.footnote.feedback.Exchange.of(rated.reply().orElseThrow())));
    return Response.seeOther(new Origin(rated.conversation(), rated.number()).href());
  }

  private static int number(String written) {
    return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
  }
}
