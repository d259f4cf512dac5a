package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Question;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said before, so that a follow-up can be understood. One conversation belongs to one
 * person in one place; not thread-safe.
 */
public final class Conversation {

  private static final int MEMORY = 8;

  private final String place;
  private final Deque<Turn> turns = new ArrayDeque<>();
  private FollowUp.@Nullable Open open;

  /** One that takes place nowhere but in this process. */
  public Conversation() {
    this("");
  }

  /**
   * @param place the chat that it takes place in, such as {@code telegram:-1001}
   */
  public Conversation(String place) {
    this.place = place;
  }

  /** The chat that it takes place in; empty if that is nowhere but in this process. */
  public String place() {
    return place;
  }

  /**
   * What was asked about the articles and what was said to it.
   *
   * @param questions each understandable without the turns before it; several if asked at once
   * @param answer what was said to them all
   * @param answers the few words that answer each of them, as far as a model read them
   */
  public record Turn(List<Question> questions, Answer answer, List<String> answers) {

    public Turn {
      questions = List.copyOf(questions);
      answers = List.copyOf(answers);
    }

    /** A turn of one question. */
    public Turn(Question question, Answer answer) {
      this(List.of(question), answer, shortAnswer(answer).stream().toList());
    }

    /** The few words that answer, of the first sentence. */
    static Optional<String> shortAnswer(Answer answer) {
      return answer instanceof GroundedAnswer grounded
          ? grounded.statements().getFirst().citations().stream()
              .findFirst()
              .flatMap(Citation::shortAnswerText)
          : Optional.empty();
    }
  }

  /** The last turns, oldest first; at most eight. */
  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** The last turn, if there is one. */
  public Optional<Turn> last() {
    return Optional.ofNullable(turns.peekLast());
  }

  /** What was asked back and is not answered yet. */
  public Optional<FollowUp.Open> open() {
    return Optional.ofNullable(open);
  }

  /** Adds a turn and forgets the oldest beyond the bound. */
  public void remember(Turn turn) {
    turns.addLast(turn);
    if (turns.size() > MEMORY) {
      turns.removeFirst();
    }
  }

  /**
   * Keeps what is asked back, or that nothing is.
   *
   * @param asked what the next message may answer; null for nothing
   */
  void await(FollowUp.@Nullable Open asked) {
    open = asked;
  }

  /** The footnotes of the last answer that had any. */
  public List<Citation> cited() {
    return turns.reversed().stream()
        .flatMap(turn -> citations(turn.answer()).map(Stream::of).orElseGet(Stream::empty))
        .findFirst()
        .orElse(List.of());
  }

  /** The paths of the articles of these footnotes: what is spoken of. */
  Set<String> articles() {
    return cited().stream().map(citation -> citation.article().path()).collect(Collectors.toSet());
  }

  private static Optional<List<Citation>> citations(Answer answer) {
    return answer instanceof GroundedAnswer grounded && !grounded.citations().isEmpty()
        ? Optional.of(grounded.citations())
        : Optional.empty();
  }

  /** Another with the same past, to go on from it without changing it. */
  Conversation branch() {
    Conversation branch = new Conversation();
    branch.turns.addAll(turns);
    branch.open = open;
    return branch;
  }

  /** Starts anew. */
  public void forget() {
    turns.clear();
    open = null;
  }
}
