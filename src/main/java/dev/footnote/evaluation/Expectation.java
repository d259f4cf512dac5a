package dev.footnote.evaluation;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a right answer is, its words apart.
 *
 * @param kinds it is of one of these
 * @param cited whether an {@link AnswerKind#ANSWERED} one must cite one of the evidences
 */
public record Expectation(Set<AnswerKind> kinds, boolean cited) {

  public Expectation {
    kinds = Set.copyOf(kinds);
  }

  /** That an answer is of one kind, and cites an evidence where it can. */
  public static Expectation of(AnswerKind kind) {
    return new Expectation(Set.of(kind), true);
  }

  /** Whether an answer of this kind may be right. */
  public boolean allows(AnswerKind kind) {
    return kinds.contains(kind);
  }

  /** Whether only answers of these kinds may be right. */
  boolean allowsOnly(AnswerKind... kind) {
    return Set.of(kind).containsAll(kinds);
  }

  /** The kinds for a person: {@code an answer or a question back}. */
  public String describe() {
    return kinds.stream().sorted().map(AnswerKind::meaning).collect(Collectors.joining(" or "));
  }
}
