package dev.footnote.language.question;

/**
 * A question, or one of several things it asks for.
 *
 * @param number 0 for the whole question, from 1 for its parts in the order they are asked
 * @param words as they were asked
 * @param ofItsOwn whether it is one of several questions asked at once; a clause of a long question
 *     is not
 */
public record QuestionPart(int number, String words, boolean ofItsOwn) {

  /** The question itself. */
  public static QuestionPart whole(String question) {
    return new QuestionPart(0, question, false);
  }

  /** Whether it is the whole question. */
  public boolean isWhole() {
    return number == 0;
  }
}
