package dev.footnote.evaluation.format;

import dev.footnote.corpus.Article;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.ArticleKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.GoldQuestion;
import java.util.EnumMap;
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

  private QuestionsFormat() {}

  /**
   * The questions of a file.
   *
   * @param articles those they are about; empty if they ask about the person's own
   * @throws BenchmarkException telling every line that is not as it must be
   */
  static Benchmark read(String file, List<String> lines, Optional<List<Article>> articles) {
    return new Benchmark(
        file,
        Benchmark.Format.QUESTIONS,
        articles,
        QuestionLines.read(
            file,
            lines,
            (line, json) -> question(json, json.textIfAny("id").orElse("line " + line)),
            GoldQuestion::id),
        Function.identity(),
        Optional.empty());
  }

  /** What a line says, its id apart. */
  static GoldQuestion question(JsonValue json, String id) {
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
        id,
        json.textIfAny("kind").orElse(evidence.isEmpty() ? "unanswerable" : "question"),
        json.text("question"),
        evidence,
        new AnswerKey(answer, AnswerKey.Match.ANYWHERE, not),
        new ArticleKey(article));
  }
}
