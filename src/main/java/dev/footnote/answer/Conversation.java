package dev.footnote.answer;

import dev.footnote.language.question.Question;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What was said before, so that a follow-up can be understood. One conversation belongs to one
 * person in one place; not thread-safe.
 */
public final class Conversation {

  private static final int MEMORY = 8;

  private final Deque<Turn> turns = new ArrayDeque<>();

  /**
   * A question about the articles and what was said to it.
   *
   * @param question understandable without the turns before it
   * @param answer what was said
   */
  public record Turn(Question question, Answer answer) {}

  /** The last turns, oldest first; at most eight. */
  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** The last turn, if there is one. */
  public Optional<Turn> last() {
    return Optional.ofNullable(turns.peekLast());
  }

  /** Adds a turn and forgets the oldest beyond the bound. */
  public void remember(Turn turn) {
    turns.addLast(turn);
    if (turns.size() > MEMORY) {
      turns.removeFirst();
    }
  }

  /** Starts anew. */
  public void forget() {
    turns.clear();
  }
}
