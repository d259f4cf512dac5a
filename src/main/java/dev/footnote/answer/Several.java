package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.language.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what is said to several questions asked at once: their footnotes are numbered on,
 * no sentence is said twice, and what the articles do not answer is named.
 */
final class Several {

  /** So many questions of one message are answered; the others are named as missing. */
  static final int MOST = 5;

  private final Consumer<Statement> spoken;
  private final List<Answered> all = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final List<String> missing = new ArrayList<>();
  private int footnotes;

  /**
   * @param spoken told each statement as it is numbered in the whole answer
   */
  Several(Consumer<Statement> spoken) {
    this.spoken = spoken;
  }

  /** Whether nothing was answered yet. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Takes the statements of the next answer as they come. */
  Consumer<Statement> next() {
    int before = footnotes;
    return statement -> {
      if (!said.contains(statement.text())) {
        spoken.accept(numbered(statement, before));
      }
    };
  }

  /** Adds an answer, after its statements were told. */
  void add(String typed, Answered answered) {
    all.add(answered);
    if (answered.draft().answer() instanceof GroundedAnswer grounded) {
      int before = footnotes;
      for (Statement statement : grounded.statements()) {
        if (said.add(statement.text())) {
          Statement numbered = numbered(statement, before);
          statements.add(numbered);
          footnotes =
              Math.max(
                  footnotes,
                  numbered.citations().stream().mapToInt(Citation::number).max().orElse(0));
        }
      }
      missing.addAll(grounded.missing());
    } else {
      missing.add(typed);
    }
  }

  /** Names questions that were not looked for. */
  void leaveOut(List<String> typed) {
    missing.addAll(typed);
  }

  private static Statement numbered(Statement statement, int before) {
    return new Statement(
        statement.lead(),
        statement.text(),
        statement.citations().stream()
            .map(citation -> citation.numbered(citation.number() + before))
            .toList());
  }

  /** All questions as they were understood. */
  String standalone() {
    return all.stream().map(Answered::asked).collect(Collectors.joining(" "));
  }

  /** What to remember; empty where nothing was looked for. */
  Optional<Conversation.Turn> turn() {
    List<Question> questions = all.stream().flatMap(one -> one.question().stream()).toList();
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conversation.Turn(questions, draft().answer(), shortAnswers()));
  }

  private List<String> shortAnswers() {
    return all.stream()
        .flatMap(one -> Conversation.Turn.shortAnswer(one.draft().answer()).stream())
        .toList();
  }

  /** The answer to them all: where none is answered, what is said to the first. */
  Answerer.Draft draft() {
    Answerer.Draft first =
        all.stream().filter(Answered::isGrounded).findFirst().orElse(all.getFirst()).draft();
    if (all.size() == 1 && missing.size() <= 1 && !(first.answer() instanceof GroundedAnswer)) {
      return first;
    }
    Answer answer = statements.isEmpty() ? first.answer() : new GroundedAnswer(statements, missing);
    double sure = all.stream().mapToDouble(one -> one.draft().confidence()).max().orElse(0);
    List<Reply.Dropped> dropped =
        all.stream().flatMap(one -> one.draft().dropped().stream()).toList();
    return new Answerer.Draft(answer, first.mode(), sure, dropped, usage());
  }

  private Reply.@Nullable Usage usage() {
    return all.stream()
        .map(one -> Optional.ofNullable(one.draft().usage()))
        .flatMap(Optional::stream)
        .reduce(Reply.Usage::and)
        .orElse(null);
  }
}
