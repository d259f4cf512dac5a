package dev.footnote.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a right answer says.
 *
 * @param groups a right answer has one string of each group; empty if any words will do
 * @param match how a string must stand in the answer
 */
public record AnswerKey(List<List<String>> groups, Match match) {

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
  }

  /** Whether each group has one of its strings in one of the sentences. */
  public boolean metBy(Collection<String> sentences) {
    return groups.stream()
        .allMatch(
            group ->
                group.stream()
                    .anyMatch(words -> sentences.stream().anyMatch(text -> in(text, words))));
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
