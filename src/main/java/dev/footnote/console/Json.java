package dev.footnote.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    return write(
        switch (reply.answer()) {
          case GroundedAnswer answer ->
              ReplyObject.of(
                  reply, "answered", text(answer), answer.missing(), answer.citations(), List.of());
          case Abstention abstention ->
              ReplyObject.of(
                  reply,
                  "abstained",
                  abstention.reason(),
                  List.of(),
                  List.of(),
                  abstention.related());
          case SmallTalk talk ->
              ReplyObject.of(reply, "smalltalk", talk.text(), List.of(), List.of(), List.of());
        });
  }

  /** What stands in place of a reply where there is none. */
  public static String error(String question, String error) {
    return write(new ErrorObject(question, error));
  }

  /** The passages found for a question, best first. */
  public static String hits(String question, List<Hit> hits) {
    return write(
        new HitsObject(
            question,
            IntStream.range(0, hits.size())
                .mapToObj(i -> HitObject.of(i + 1, hits.get(i)))
                .toList()));
  }

  private static String text(GroundedAnswer answer) {
    return answer.statements().stream().map(Json::text).collect(Collectors.joining(" "));
  }

  private static String text(Statement statement) {
    return statement.citations().stream()
        .map(citation -> "[" + citation.number() + "]")
        .collect(Collectors.joining("", statement.text() + " ", ""));
  }

  private static String write(Object object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("these plain records can always be written", e);
    }
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }

  private record ReplyObject(
      String question,
      String outcome,
      String mode,
      String answer,
      double confidence,
      List<CitationObject> citations,
      List<CitationObject> related,
      List<String> missing,
      Millis millis,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reply.Dropped> dropped,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UsageObject usage) {

    static ReplyObject of(
        Reply reply,
        String outcome,
        String answer,
        List<String> missing,
        List<Citation> citations,
        List<Citation> related) {
      return new ReplyObject(
          reply.question(),
          outcome,
          reply.mode().name().toLowerCase(Locale.ROOT),
          answer,
          rounded(reply.confidence(), 10_000),
          citations.stream().map(CitationObject::of).toList(),
          related.stream().map(CitationObject::of).toList(),
          missing,
          Millis.of(reply.timing()),
          reply.dropped(),
          UsageObject.of(reply.usage()));
    }
  }

  private record CitationObject(
      int number,
      String article,
      String title,
      @Nullable String published,
      int start,
      int end,
      String quote,
      String passage) {

    static CitationObject of(Citation citation) {
      var published = citation.article().published();
      return new CitationObject(
          citation.number(),
          citation.article().path(),
          citation.article().title(),
          published == null ? null : published.toString(),
          citation.span().start(),
          citation.span().end(),
          citation.quote(),
          citation.passage().text());
    }
  }

  private record Millis(double retrieve, double answer, double total) {

    static Millis of(Reply.Timing timing) {
      return new Millis(millis(timing.retrieve()), millis(timing.answer()), millis(timing.total()));
    }

    private static double millis(Duration duration) {
      return rounded(duration.toNanos() / 1e6, 10);
    }
  }

  private record UsageObject(int inputTokens, int outputTokens, double millis) {

    static @Nullable UsageObject of(Reply.@Nullable Usage usage) {
      return usage == null
          ? null
          : new UsageObject(usage.inputTokens(), usage.outputTokens(), Millis.millis(usage.time()));
    }
  }

  private record ErrorObject(String question, String error) {}

  private record HitsObject(String question, List<HitObject> hits) {}

  private record HitObject(
      int rank, double score, String article, String title, int start, int end, String passage) {

    static HitObject of(int rank, Hit hit) {
      Passage passage = hit.passage();
      return new HitObject(
          rank,
          hit.score(),
          passage.article().path(),
          passage.article().title(),
          passage.span().start(),
          passage.span().end(),
          passage.text());
    }
  }
}
