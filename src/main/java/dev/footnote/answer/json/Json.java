package dev.footnote.answer.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Replies and hits as JSON, which prints as one line each, without the line's end. Scripts depend
 * on these fields: new ones may come, those that are there stay.
 */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** A reply to one question; what is added to the object comes last. */
  public static ObjectNode reply(Reply reply) {
    return switch (reply.answer()) {
      case GroundedAnswer answer ->
          reply(reply, "answered", answer.citations(), List.of(), answer.missing());
      case Closest(var citation) ->
          reply(reply, "closest", List.of(citation), List.of(), List.of());
      case Abstention(var reason, var related) ->
          reply(reply, "abstained", List.of(), related, List.of());
      case Clarification asked -> reply(reply, "asked", List.of(), List.of(), List.of());
      case SmallTalk talk -> reply(reply, "smalltalk", List.of(), List.of(), List.of());
    };
  }

  private static ObjectNode reply(
      Reply reply,
      String outcome,
      List<Citation> citations,
      List<Citation> related,
      List<String> missing) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("question", reply.question());
    json.put("outcome", outcome);
    json.put("mode", reply.mode().name().toLowerCase(Locale.ROOT));
    json.put("answer", reply.answer().text());
    json.put("confidence", rounded(reply.confidence(), 10_000));
    citations.stream().map(Json::citation).forEach(json.putArray("citations")::add);
    related.stream().map(Json::citation).forEach(json.putArray("related")::add);
    missing.forEach(json.putArray("missing")::add);
    if (reply.answer() instanceof Clarification(var question, var choices)) {
      choices.forEach(json.putArray("choices")::add);
    }
    Reply.Timing timing = reply.timing();
    json.putObject("millis")
        .put("retrieve", millis(timing.retrieve()))
        .put("answer", millis(timing.answer()))
        .put("total", millis(timing.total()));
    if (!reply.dropped().isEmpty()) {
      json.set("dropped", MAPPER.valueToTree(reply.dropped()));
    }
    Reply.Usage usage = reply.usage();
    if (usage != null) {
      json.putObject("usage")
          .put("inputTokens", usage.inputTokens())
          .put("outputTokens", usage.outputTokens())
          .put("millis", millis(usage.time()));
    }
    return json;
  }

  private static ObjectNode citation(Citation citation) {
    Article article = citation.article();
    ObjectNode json = MAPPER.createObjectNode();
    json.put("number", citation.number());
    json.put("article", article.path());
    json.put("title", article.title());
    json.put("published", text(article.published()));
    json.put("source", article.source());
    json.put("author", article.author());
    json.put("url", text(article.url()));
    json.put("page", number(citation.page()));
    json.put("start", citation.span().start());
    json.put("end", citation.span().end());
    json.put("quote", citation.quote());
    citation
        .shortAnswer()
        .ifPresentOrElse(
            span ->
                json.putObject("span")
                    .put("start", span.start())
                    .put("end", span.end())
                    .put("text", span.of(article.text())),
            () -> json.putNull("span"));
    json.put("passage", citation.passage().text());
    citation.copies().stream().map(Article::path).forEach(json.putArray("copies")::add);
    return json;
  }

  private static @Nullable Integer number(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** What stands in place of a reply where there is none. */
  public static ObjectNode error(String question, String error) {
    return MAPPER.createObjectNode().put("question", question).put("error", error);
  }

  /** The passages found for a question, best first. */
  public static ObjectNode hits(String question, List<Hit> hits) {
    ObjectNode json = MAPPER.createObjectNode().put("question", question);
    ArrayNode array = json.putArray("hits");
    for (Hit hit : hits) {
      Passage passage = hit.passage();
      array
          .addObject()
          .put("rank", array.size())
          .put("score", hit.score())
          .put("article", passage.article().path())
          .put("title", passage.article().title())
          .put("page", number(passage.page()))
          .put("start", passage.span().start())
          .put("end", passage.span().end())
          .put("passage", passage.text());
    }
    return json;
  }

  private static double millis(Duration duration) {
    return rounded(duration.toNanos() / 1e6, 10);
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
