package dev.footnote.evaluation.format;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.language.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads MultiHop-RAG (Tang & Yang 2024): a file of articles and a file of queries, each with the
 * facts that are its evidence, wherever they stand.
 */
final class MultiHopFormat {

  private static final int DATE_LENGTH = "2023-11-27".length();

  private MultiHopFormat() {}

  /**
   * The queries of one file about the articles of another.
   *
   * @param splitter makes the passages
   */
  static Benchmark read(
      String file, JsonValue queries, JsonValue corpus, PassageSplitter splitter) {
    List<JsonValue> articles = corpus.elements();
    List<JsonValue> questions = queries.elements();
    return new Benchmark(
        file,
        Benchmark.Format.MULTIHOP_RAG,
        Optional.of(
            IntStream.range(0, articles.size())
                .mapToObj(i -> article(i + 1, articles.get(i), splitter))
                .toList()),
        IntStream.range(0, questions.size())
            .mapToObj(i -> question(i + 1, questions.get(i)))
            .toList(),
        Function.identity(),
        Optional.empty());
  }

  private static Article article(int number, JsonValue json, PassageSplitter splitter) {
    String body = json.text("body");
    return new Article(
        "%04d".formatted(number),
        new Provenance(
            json.text("title"),
            json.textIfAny("author").orElse(null),
            json.textIfAny("source").orElse(null),
            json.textIfAny("published_at").map(MultiHopFormat::date).orElse(null),
            json.textIfAny("url").map(MultiHopFormat::url).orElse(null),
            null),
        body,
        splitter.prose(body, new Span(0, body.length())));
  }

  private static GoldQuestion question(int number, JsonValue json) {
    List<Evidence> facts =
        json.list("evidence_list").stream()
            .map(evidence -> evidence.text("fact"))
            .distinct()
            .<Evidence>map(Evidence.Fact::new)
            .toList();
    return new GoldQuestion(
        String.valueOf(number),
        json.textIfAny("question_type").orElse(facts.isEmpty() ? "unanswerable" : "question"),
        json.text("query"),
        facts,
        AnswerKey.NONE);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable URI url(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
