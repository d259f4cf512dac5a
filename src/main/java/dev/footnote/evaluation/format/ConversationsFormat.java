package dev.footnote.evaluation.format;

import dev.footnote.evaluation.AnswerKind;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Expectation;
import dev.footnote.evaluation.GoldQuestion;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads conversations: one JSON object a turn, each on a line.
 *
 * <pre>{@code
 * {"corpus": "seeds", "conversation": "c01", "turn": 2, "kind": "followup", "question": "and why?",
 *  "expect": ["answered", "asked"], "evidence": […], "answer": […], "not": […]}
 * }</pre>
 *
 * <p>What else a turn has is that of {@link QuestionsFormat a question}, but of what kind a right
 * answer is, {@code expect} alone says: {@code answered}, {@code closest}, {@code abstained},
 * {@code asked}, {@code smalltalk}, or {@value #COLLECTION} for an answer or small talk that need
 * cite no evidence.
 */
final class ConversationsFormat {

  private static final String COLLECTION = "collection";
  private static final String KINDS =
      Arrays.stream(AnswerKind.values()).map(AnswerKind::key).collect(Collectors.joining(", "))
          + " or "
          + COLLECTION;

  private ConversationsFormat() {}

  private record Turn(String corpus, int number, GoldQuestion question) {}

  /**
   * The turns about each corpus, those of one conversation together and in their order. A turn's id
   * is {@code seeds/c01-2}, so that its group is the conversation.
   *
   * @throws BenchmarkException telling every line that is not as it must be
   */
  static Map<String, List<GoldQuestion>> read(String file, List<String> lines) {
    Map<String, List<Turn>> conversations =
        QuestionLines.read(
                file, lines, (line, json) -> turn(json), (Turn turn) -> turn.question.id())
            .stream()
            .collect(
                Collectors.groupingBy(
                    turn -> turn.question.group(), LinkedHashMap::new, Collectors.toList()));
    return conversations.values().stream()
        .flatMap(turns -> turns.stream().sorted(Comparator.comparingInt(Turn::number)))
        .collect(
            Collectors.groupingBy(
                Turn::corpus,
                LinkedHashMap::new,
                Collectors.mapping(Turn::question, Collectors.toList())));
  }

  private static Turn turn(JsonValue json) {
    String corpus = json.text("corpus");
    int number = json.wholeNumber("turn");
    if (number < 1) {
      throw json.get("turn").mustBe("a whole number from 1");
    }
    String id = "%s/%s-%d".formatted(corpus, json.text("conversation"), number);
    GoldQuestion question = QuestionsFormat.question(json, id);
    List<JsonValue> expected = json.list("expect");
    if (expected.isEmpty()) {
      throw json.get("expect").mustBe("at least one of " + KINDS);
    }
    return new Turn(corpus, number, question.expecting(expectation(expected, question)));
  }

  private static Expectation expectation(List<JsonValue> expected, GoldQuestion question) {
    Set<AnswerKind> kinds = EnumSet.noneOf(AnswerKind.class);
    boolean collection = false;
    for (JsonValue one : expected) {
      if (one.text().equals(COLLECTION)) {
        collection = true;
        kinds.addAll(Set.of(AnswerKind.ANSWERED, AnswerKind.SMALL_TALK));
      } else {
        kinds.add(AnswerKind.named(one.text()).orElseThrow(() -> one.mustBe(KINDS)));
      }
    }
    return new Expectation(kinds, !collection && !question.evidence().isEmpty());
  }
}
