package dev.footnote.language.question;

import dev.footnote.language.Token;

/** Questions as they are read where no articles are known. */
public final class Asked {

  private static final Questions QUESTIONS = new Questions(Vocabularies.EMPTY);

  private Asked() {}

  /** A question, read. */
  public static Question question(String text) {
    return QUESTIONS.read(text);
  }

  /** A question that asks for one thing, as a whole. */
  public static QuestionPart whole(String text) {
    return question(text).whole();
  }

  /**
   * One of several things that a question asks for.
   *
   * @param number from 1
   * @param ofItsOwn whether it is a question of its own, and not a clause
   */
  public static QuestionPart part(int number, boolean ofItsOwn, String text) {
    QuestionPart whole = whole(text);
    return new QuestionPart(
        number, ofItsOwn, whole.language(), text, Token.of(text), whole.wanted(), whole.mentions());
  }
}
