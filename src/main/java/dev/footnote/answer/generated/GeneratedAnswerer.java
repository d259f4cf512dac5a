package dev.footnote.answer.generated;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a chat model word the answer, and says of it what the passages hold. Whether there is an
 * answer at all, another answerer decides first, without the model; its own answer stands in when
 * the model fails or says nothing that holds. Thread-safe.
 */
public final class GeneratedAnswerer implements Answerer {

  private static final Logger log = LoggerFactory.getLogger(GeneratedAnswerer.class);
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final Answerer extractive;
  private final GuardedChat chat;
  private final PromptFile prompt;
  private final int tokenBudget;
  private final boolean keepUnsupported;

  /**
   * @param extractive decides whether there is an answer, and answers when the model doesn't
   * @param tokenBudget how much of the passages the model is given; a token is taken as four
   *     characters, whatever the model
   * @param keepUnsupported whether a sentence that no passage holds is kept, marked as such
   */
  public GeneratedAnswerer(
      Answerer extractive,
      GuardedChat chat,
      PromptFile prompt,
      int tokenBudget,
      boolean keepUnsupported) {
    this.extractive = extractive;
    this.chat = chat;
    this.prompt = prompt;
    this.tokenBudget = tokenBudget;
    this.keepUnsupported = keepUnsupported;
  }

  @Override
  public Draft answer(Question question, List<Reading> readings, Consumer<Statement> spoken) {
    Draft own = extractive.answer(question, readings, statement -> {});
    if (!(own.answer() instanceof GroundedAnswer grounded)) {
      return own;
    }
    if (isDisputed(grounded, readings)) {
      grounded.statements().forEach(spoken); // a model would make one story of two
      return own;
    }
    List<Passage> passages = withinBudget(readings);
    StreamedAnswer streamed =
        new StreamedAnswer(question, passages, grounded, keepUnsupported, spoken);
    GuardedChat.Outcome outcome =
        chat.ask(
            prompt.messages(
                Map.of(
                    "question",
                    oneLine(question.text()),
                    "passages",
                    numbered(passages) + hints(grounded, passages))),
            streamed::hear);
    streamed.end(outcome.failure() == null);
    log.debug("the chat model: {}, dropped {}", outcome, streamed.dropped());
    if (outcome.failure() != null) {
      log.warn("the chat model did not answer in full: {}", outcome.failure());
    }
    return streamed
        .answer()
        .map(
            answer ->
                new Draft(
                    answer,
                    Reply.Mode.GENERATED,
                    own.confidence(),
                    streamed.dropped(),
                    outcome.usage()))
        .orElseGet(
            () -> {
              grounded.statements().forEach(spoken);
              return new Draft(
                  grounded, own.mode(), own.confidence(), streamed.dropped(), outcome.usage());
            });
  }

  /** Whether what is said differs from what another article says, or corrects it. */
  private static boolean isDisputed(GroundedAnswer grounded, List<Reading> readings) {
    return readings.stream()
        .filter(reading -> reading.standing() != Standing.UNDISPUTED)
        .map(Reading::sentence)
        .anyMatch(
            sentence ->
                grounded.citations().stream()
                    .anyMatch(
                        citation ->
                            citation.passage().equals(sentence.passage())
                                && citation.span().equals(sentence.span())));
  }

  /** The best passages that fit; always the first. */
  private List<Passage> withinBudget(List<Reading> readings) {
    List<Passage> passages = new ArrayList<>();
    int left = tokenBudget * CHARACTERS_PER_TOKEN;
    for (Passage passage : passagesOf(readings)) {
      left -= passage.text().length() + passage.heading().length();
      if (left < 0 && !passages.isEmpty()) {
        break;
      }
      passages.add(passage);
    }
    return passages;
  }

  private static List<Passage> passagesOf(List<Reading> readings) {
    return readings.stream().map(reading -> reading.sentence().passage()).distinct().toList();
  }

  /** One line a passage, so that none can pass for another, nor its text for our marks. */
  private static String numbered(List<Passage> passages) {
    StringBuilder lines = new StringBuilder();
    for (Passage passage : passages) {
      String headings = oneLine(String.join(" – ", passage.headings()));
      String under = headings.isEmpty() ? "" : "(" + headings + ") ";
      lines.append(
          "[%d] %s%s\n".formatted(passages.indexOf(passage) + 1, under, oneLine(passage.said())));
    }
    return lines.toString().strip();
  }

  /** The words that a reader took for the answer, each with its passage's number. */
  private static String hints(GroundedAnswer grounded, List<Passage> passages) {
    String hints =
        grounded.statements().stream()
            .flatMap(statement -> statement.citations().stream())
            .filter(citation -> passages.contains(citation.passage()))
            .flatMap(
                citation ->
                    citation.shortAnswer().stream()
                        .map(
                            span ->
                                "[%d] %s"
                                    .formatted(
                                        passages.indexOf(citation.passage()) + 1,
                                        oneLine(span.of(citation.passage().article().text())))))
            .collect(Collectors.joining("; "));
    return hints.isEmpty() ? "" : "\n\nLikely: " + hints;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ")
        .replaceAll("\\[(\\s*\\d+\\s*)]", "($1)")
        .strip();
  }
}
