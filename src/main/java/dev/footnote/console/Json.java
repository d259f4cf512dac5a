package dev.footnote.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replies and hits as JSON, one line each, without the line's end. Scripts depend on these fields:
 * new ones may come, those that are there stay.
 */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** A reply to one question. */
  public static String reply(Reply reply) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("question", reply.question());
    return switch (reply.answer()) {
      case GroundedAnswer answer -> {
        put(json, reply, "answered", text(answer));
        put(json.putArray("citations"), answer.citations());
        json.putArray("related");
        answer.missing().forEach(json.putArray("missing")::add);
        yield finished(json, reply);
      }
      case Abstention abstention -> {
        put(json, reply, "abstained", abstention.reason());
        json.putArray("citations");
        put(json.putArray("related"), abstention.related());
        json.putArray("missing");
        yield finished(json, reply);
      }
      case SmallTalk talk -> {
        put(json, reply, "smalltalk", talk.text());
        json.putArray("citations");
        json.putArray("related");
        json.putArray("missing");
        yield finished(json, reply);
      }
    };
  }

  private static void put(ObjectNode json, Reply reply, String outcome, String answer) {
    json.put("outcome", outcome);
    json.put("mode", reply.mode().name().toLowerCase(Locale.ROOT));
    json.put("answer", answer);
    json.put("confidence", rounded(reply.confidence(), 10_000));
  }

  private static String finished(ObjectNode json, Reply reply) {
    Reply.Timing timing = reply.timing();
    json.putObject("millis")
        .put("retrieve", millis(timing.retrieve()))
        .put("answer", millis(timing.answer()))
        .put("total", millis(timing.total()));
    if (!reply.dropped().isEmpty()) {
      json.putPOJO("dropped", reply.dropped());
    }
    Reply.Usage usage = reply.usage();
    if (usage != null) {
      json.putObject("usage")
          .put("inputTokens", usage.inputTokens())
          .put("outputTokens", usage.outputTokens())
          .put("millis", millis(usage.time()));
    }
    return json.toString();
  }

  private static void put(ArrayNode array, List<Citation> citations) {
    for (Citation citation : citations) {
      Article article = citation.article();
      array
          .addObject()
          .put("number", citation.number())
          .put("article", article.path())
          .put("title", article.title())
          .put("published", text(article.published()))
          .put("source", article.source())
          .put("author", article.author())
          .put("url", text(article.url()))
          .put("start", citation.span().start())
          .put("end", citation.span().end())
          .put("quote", citation.quote())
          .put("passage", citation.passage().text());
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String text(GroundedAnswer answer) {
    return answer.statements().stream().map(Json::text).collect(Collectors.joining(" "));
  }

  private static String text(Statement statement) {
    return statement.citations().stream()
        .map(citation -> "[" + citation.number() + "]")
        .collect(Collectors.joining("", statement.text() + " ", ""));
  }

  /** What stands in place of a reply where there is none. */
  public static String error(String question, String error) {
    return MAPPER.createObjectNode().put("question", question).put("error", error).toString();
  }

  /** The passages found for a question, best first. */
  public static String hits(String question, List<Hit> hits) {
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
          .put("start", passage.span().start())
          .put("end", passage.span().end())
          .put("passage", passage.text());
    }
    return json.toString();
  }

  private static double millis(Duration duration) {
    return rounded(duration.toNanos() / 1e6, 10);
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }
}
