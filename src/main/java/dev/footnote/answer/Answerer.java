package dev.footnote.answer;

import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes an answer of what was read. Implementations are thread-safe. */
public interface Answerer {

  /**
   * Answers from {@code readings} alone.
   *
   * @param question a question that can be understood without the conversation
   * @param readings what was read for it, best first; may be empty
   * @param spoken told each statement of the answer as soon as it is verified, in order
   */
  Draft answer(Question question, List<Reading> readings, Consumer<Statement> spoken);

  /**
   * An answer and how it was made.
   *
   * @param answer what to say
   * @param mode how it was made
   * @param confidence the calibrated probability, 0 to 1, that the articles hold the answer
   * @param dropped what a chat model said and was not let through; empty without one
   * @param usage what the chat model cost, where one was asked
   */
  record Draft(
      Answer answer,
      Reply.Mode mode,
      double confidence,
      List<Reply.Dropped> dropped,
      Reply.@Nullable Usage usage) {

    /** An answer that is certain, or a refusal that is. */
    static Draft certain(Answer answer) {
      double confidence = answer instanceof Answer.Abstention ? 0 : 1;
      return new Draft(answer, Reply.Mode.EXTRACTIVE, confidence, List.of(), null);
    }
  }
}
