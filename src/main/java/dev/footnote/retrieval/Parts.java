package dev.footnote.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a question that asks for several things at once. What one article says of the first
 * and another of the second is found for each part, where for the whole neither is near enough.
 */
final class Parts {

  /** A question with fewer content words is asked as it is. */
  private static final int LONG = 12;

  /** A part with fewer content words stays with the one before it. */
  private static final int SHORTEST = 4;

  private static final int MOST = 4;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[;,]\\s+|\\s+(?:while|whereas|compared (?:to|with)|and (?:also|is|was|has|does|did))\\s+",
          Pattern.CASE_INSENSITIVE);

  private Parts() {}

  /** The whole question first, then its parts, if it has several; at most five. */
  static List<String> of(String question) {
    List<String> parts = new ArrayList<>();
    parts.add(question);
    if (contentWords(question) < LONG) {
      return parts;
    }
    StringBuilder part = new StringBuilder();
    for (String clause : BETWEEN.split(question, -1)) {
      part.append(part.isEmpty() ? "" : ", ").append(clause);
      if (contentWords(part.toString()) >= SHORTEST && parts.size() < MOST) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (contentWords(part.toString()) >= SHORTEST) {
      parts.add(part.toString());
    }
    return parts.size() > 2 ? parts : List.of(question);
  }

  private static long contentWords(String text) {
    return Words.stems(text).stream().filter(stem -> !Words.isStopWord(stem)).count();
  }
}
