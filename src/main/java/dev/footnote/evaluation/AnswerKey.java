package dev.footnote.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a right answer says, and what it does not.
 *
 * @param groups a right answer has one string of each group; empty if any words will do
 * @param match how a string must stand in the answer
 * @param not what a right answer does not say, not even as a part of a longer word
 */
public record AnswerKey(List<List<String>> groups, Match match, List<String> not) {

  /** How a string must stand in the answer; white space is folded and case ignored. */
  public enum Match {
    ANYWHERE,
    /** Not as a part of a longer word or number. */
    AS_WHOLE_WORDS
  }

  /** Met by every answer. */
  public static final AnswerKey NONE = new AnswerKey(List.of(), Match.ANYWHERE);

  public AnswerKey {
    groups = groups.stream().map(List::copyOf).toList();
    not = List.copyOf(not);
  }

  /** A key that lets everything else be said too. */
  public AnswerKey(List<List<String>> groups, Match match) {
    this(groups, match, List.of());
  }

  /** Whether each group has one of its strings in {@code text}. */
  public boolean metBy(String text) {
    return groups.stream().allMatch(group -> group.stream().anyMatch(words -> in(text, words)));
  }

  /** What {@code text} says of that which a right answer does not say. */
  public List<String> forbiddenIn(String text) {
    return not.stream().filter(words -> Folding.contains(text, words)).toList();
  }

  private boolean in(String text, String words) {
    return switch (match) {
      case ANYWHERE -> Folding.contains(text, words);
      case AS_WHOLE_WORDS -> Folding.containsWords(text, words);
    };
  }

  /** The groups for a person: {@code March; Kislyak or Russian ambassador}. */
  public String describe() {
    return groups.stream()
        .map(group -> group.stream().distinct().collect(Collectors.joining(" or ")))
        .collect(Collectors.joining("; "));
  }
}
