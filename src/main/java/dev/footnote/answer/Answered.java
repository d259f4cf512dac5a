package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.language.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One question and what is said to it.
 *
 * @param asked the question as it was understood
 * @param question the same, read; empty where nothing was looked for
 * @param draft the answer, verified
 */
record Answered(String asked, Optional<Question> question, Answerer.Draft draft) {

  Answered(Question question, Answerer.Draft draft) {
    this(question.asked(), Optional.of(question), draft);
  }

  /** What is said without reading: an answer repeated, or a question back. */
  static Answered without(String asked, Answer answer) {
    double sure = answer instanceof GroundedAnswer || answer instanceof SmallTalk ? 1 : 0;
    return new Answered(
        asked,
        Optional.empty(),
        new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, sure, List.of(), null));
  }

  /** The same with each footnote of the answer changed. */
  Answered citing(UnaryOperator<Citation> change) {
    Answerer.Draft changed =
        new Answerer.Draft(
            draft.answer().citing(change),
            draft.mode(),
            draft.confidence(),
            draft.dropped(),
            draft.usage());
    return new Answered(asked, question, changed);
  }

  boolean isGrounded() {
    return draft.answer() instanceof GroundedAnswer;
  }
}
