package dev.footnote.evaluation.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.corpus.Article;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.ArticleKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.GoldQuestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads Footnote's own questions: one JSON object a line.
 *
 * <pre>{@code
 * {"id": "d01", "kind": "why", "question": "…",
 *  "evidence": [{"article": "003_….txt", "contains": "verbatim words"}],
 *  "answer": [["Kislyak", "Russian ambassador"], ["March"]], "not": ["Flynn"],
 *  "title": "…", "published": "2017-03-02", "source": "…", "author": "…"}
 * }</pre>
 *
 * <p>Any one of the evidences is right; none means that the articles do not hold the answer. Each
 * group of the answer needs one of its strings, and nothing of {@code not} may be said. The last
 * four are what the cited article's must be. Only {@code question} is required, and what has
 * another name is passed over.
 */
final class QuestionsFormat {

  /** The most problems told at once. */
  private static final int TOLD = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  private QuestionsFormat() {}

  /**
   * The questions of a file.
   *
   * @param articles those they are about; empty if they ask about the person's own
   * @throws BenchmarkException telling every line that is not as it must be
   */
  static Benchmark read(String file, List<String> lines, Optional<List<Article>> articles) {
    List<GoldQuestion> questions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      int line = i + 1;
      try {
        GoldQuestion question = question(file + ":" + line + ": ", line, lines.get(i));
        Integer before = lineOf.putIfAbsent(question.id(), line);
        if (before != null) {
          problems.add(
              file
                  + ":"
                  + line
                  + ": the id "
                  + question.id()
                  + " stands on line "
                  + before
                  + " too");
        }
        questions.add(question);
      } catch (BenchmarkException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BenchmarkException(tell(problems));
    }
    return new Benchmark(
        file,
        Benchmark.Format.QUESTIONS,
        articles,
        questions,
        Function.identity(),
        Optional.empty());
  }

  private static String tell(List<String> problems) {
    int more = problems.size() - TOLD;
    return String.join("\n", problems.subList(0, Math.min(TOLD, problems.size())))
        + (more > 0 ? "\n" + more + " more lines are wrong" : "");
  }

  private static GoldQuestion question(String place, int line, String text) {
    JsonValue json = new JsonValue(place, parse(place, text));
    List<Evidence> evidence =
        json.listIfAny("evidence").stream()
            .<Evidence>map(e -> new Evidence.Quote(e.text("article"), e.text("contains")))
            .toList();
    List<List<String>> answer =
        json.listIfAny("answer").stream()
            .map(group -> group.elements().stream().map(JsonValue::text).toList())
            .toList();
    List<String> not = json.listIfAny("not").stream().map(JsonValue::text).toList();
    Map<ArticleKey.Field, String> article = new EnumMap<>(ArticleKey.Field.class);
    for (ArticleKey.Field field : ArticleKey.Field.values()) {
      json.textIfAny(field.key()).ifPresent(value -> article.put(field, value));
    }
    return new GoldQuestion(
        json.textIfAny("id").orElse("line " + line),
        json.textIfAny("kind").orElse(evidence.isEmpty() ? "unanswerable" : "question"),
        json.text("question"),
        evidence,
        new AnswerKey(answer, AnswerKey.Match.ANYWHERE, not),
        new ArticleKey(article));
  }

  private static JsonNode parse(String place, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BenchmarkException(
          place + "a line must be one JSON object, but: " + e.getOriginalMessage());
    }
  }
}
