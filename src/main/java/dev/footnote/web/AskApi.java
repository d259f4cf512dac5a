package dev.footnote.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.json.Json;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Exchange;
import dev.footnote.web.http.HttpProblem;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;

/** A question in JSON, and its reply. */
final class AskApi implements Page {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Questions questions;

  AskApi(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Response show(Request request, Visitor visitor) throws IOException {
    // No form of another site can send this type.
    if (!request.contentType().equals("application/json")) {
      throw new HttpProblem(
          415, "send {\"question\": \"…\"} with the header Content-Type: application/json");
    }
    JsonNode json = parsed(request.body());
    String question = text(json, "question");
    if (question.isBlank()) {
      throw new HttpProblem(400, "the question is empty");
    }
    Exchange exchange =
        questions.ask(visitor, text(json, "conversation"), question, Questions.Listener.NONE);
    return Response.json(
        200,
        Json.reply(exchange.reply().orElseThrow())
            .put("conversation", exchange.conversation())
            .toString());
  }

  private static JsonNode parsed(byte[] body) throws IOException {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new HttpProblem(400, "this is not JSON; send {\"question\": \"…\"}");
    }
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
      throw new HttpProblem(400, field + " must be a text");
    }
    return value.asText("");
  }
}
