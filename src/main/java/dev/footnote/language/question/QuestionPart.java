package dev.footnote.language.question;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question, or one of several things it asks for.
 *
 * @param number 0 for the whole question, from 1 for its parts in the order they are asked
 * @param ofItsOwn whether it is one of several questions asked at once; a clause of a long question
 *     is not
 * @param language what it is asked in
 * @param text as it is to be understood: without typing errors
 * @param tokens the words of {@code text}
 * @param wanted what it asks for; empty if no kind of words tells
 * @param mentions the outlets and days that it names
 */
public record QuestionPart(
    int number,
    boolean ofItsOwn,
    QuestionLanguage language,
    String text,
    List<Token> tokens,
    Set<AnswerType> wanted,
    Mentions mentions) {

  public QuestionPart {
    tokens = List.copyOf(tokens);
    wanted = Set.copyOf(wanted);
  }

  /** Whether it is the whole question. */
  public boolean isWhole() {
    return number == 0;
  }

  /** Its words that tell what it is about; those of its language that do not are left out. */
  public List<Token> contentTokens() {
    return tokens.stream().filter(token -> !isStopWord(token.stem())).toList();
  }

  /** Whether a stem says nothing of what a text is about, in English or the question's language. */
  public boolean isStopWord(String stem) {
    return FunctionWords.isStopWord(stem) || language.isSmall(stem);
  }

  /** Whether it asks for this. */
  public boolean wants(AnswerType type) {
    return wanted.contains(type);
  }

  /**
   * Whether a sentence may tell what is asked: where that plainly is a figure, it must hold one.
   *
   * @param answer the words of it that answer, which must hold the number of what is counted
   */
  public boolean mayBeToldBy(String sentence, String answer) {
    return Demand.of(text)
        .map(demand -> demand.isMetBy(demand == Demand.COUNT ? answer : sentence))
        .orElse(true);
  }

  /** The kind of words that would answer it; empty if no kind of words tells. */
  public Optional<AnswerType> kind() {
    return wanted.stream().filter(AnswerType::isTold).findFirst();
  }
}
