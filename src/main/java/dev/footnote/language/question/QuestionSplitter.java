package dev.footnote.language.question;

import dev.footnote.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a question that asks for several things at once. What one article says of the first
 * and another of the second is found for each part, where for the whole neither is near enough.
 */
final class QuestionSplitter {

  /** A question with fewer content words is not split into clauses. */
  private static final int LONG = 12;

  /** A clause with fewer content words stays with the one before it. */
  private static final int SHORTEST_CLAUSE = 4;

  /** A question of its own has at least so many content words. */
  private static final int SHORTEST_QUESTION = 2;

  private static final int MOST = 4;

  private static final Pattern BETWEEN_QUESTIONS =
      Pattern.compile(
          "\\?\\s+|[,;]?\\s+and\\s+(?:also\\s+)?(?=(?:who|what|when|where|why|how|which)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "[;,]\\s+|\\s+(?:while|whereas|compared (?:to|with)|and (?:also|is|was|has|does|did))\\s+",
          Pattern.CASE_INSENSITIVE);

  /** What has one of these cannot be asked without the words before it. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:he|him|his|she|hers?|it|its|they|them|their|this|that|these|those|there)\\b",
          Pattern.CASE_INSENSITIVE);

  private final QuestionLanguage language;

  QuestionSplitter(QuestionLanguage language) {
    this.language = language;
  }

  /**
   * What a question asks for.
   *
   * @param texts the parts in order, at most four; none if it asks for one thing
   * @param ofTheirOwn whether they are questions of their own, and not clauses of one question
   */
  record Parts(List<String> texts, boolean ofTheirOwn) {}

  /**
   * The parts of a question.
   *
   * @param tokens the words of {@code question}
   */
  Parts split(String question, List<Token> tokens) {
    List<String> questions = questions(question);
    boolean several = questions.size() > 1;
    List<String> texts =
        several ? questions : contentWords(tokens) < LONG ? List.of() : clauses(question);
    return new Parts(
        texts.size() < 2 ? List.of() : texts.subList(0, Math.min(MOST, texts.size())), several);
  }

  /** "When did she resign, and who won the election?" */
  private List<String> questions(String question) {
    List<String> questions = List.of(BETWEEN_QUESTIONS.split(question.strip(), -1));
    boolean eachOfItsOwn =
        questions.stream()
            .allMatch(
                one -> contentWords(one) >= SHORTEST_QUESTION && !PRONOUN.matcher(one).find());
    return eachOfItsOwn && isQuestion(questions.getLast()) ? questions : List.of();
  }

  /** A request may follow a question: "Who won? I need a name". */
  private boolean isQuestion(String text) {
    return text.endsWith("?")
        || Token.of(text).stream().anyMatch(word -> language.asks(word.stem()));
  }

  private List<String> clauses(String question) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    long contentWords = 0;
    for (String words : BETWEEN_CLAUSES.split(question, -1)) {
      clause.append(clause.isEmpty() ? "" : ", ").append(words);
      contentWords += contentWords(words);
      if (contentWords >= SHORTEST_CLAUSE && clauses.size() < MOST - 1) {
        clauses.add(clause.toString());
        clause.setLength(0);
        contentWords = 0;
      }
    }
    if (contentWords >= SHORTEST_CLAUSE) {
      clauses.add(clause.toString());
    }
    return clauses;
  }

  private long contentWords(String text) {
    return contentWords(Token.of(text));
  }

  private long contentWords(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !token.isStopWord() && !language.isSmall(token.stem()))
        .count();
  }
}
