package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.language.question.FollowUpGrammar;
import dev.footnote.language.question.FollowUpGrammar.Exchange;
import java.util.List;

/** Completes follow-ups in English without a model, see {@link FollowUpGrammar}. */
public final class FollowUpRules implements QuestionRewriter {

  @Override
  public String standalone(Conversation conversation, String question) {
    return conversation
        .last()
        .map(turn -> FollowUpGrammar.complete(exchange(turn), question))
        .orElse(question);
  }

  private static Exchange exchange(Conversation.Turn turn) {
    return turn.answer() instanceof GroundedAnswer answer
        ? new Exchange(
            turn.question().text(),
            answer.statements().getFirst().text(),
            answer.citations().stream().map(citation -> citation.passage().text()).toList())
        : new Exchange(turn.question().text(), "", List.of());
  }
}
