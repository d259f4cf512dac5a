package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.language.conversation.Exchange;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.conversation.FollowUpGrammar;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Vocabulary;
import java.util.List;

/** Understands follow-ups in English without a model, see {@link FollowUpGrammar}. */
public final class FollowUpRules implements QuestionRewriter {

  private final FollowUpGrammar grammar;

  /**
   * @param vocabulary of the articles
   */
  public FollowUpRules(Vocabulary vocabulary) {
    this.grammar = new FollowUpGrammar(vocabulary);
  }

  @Override
  public FollowUp rewrite(Conversation conversation, String message) {
    List<Exchange> before =
        conversation.turns().reversed().stream().map(FollowUpRules::exchange).toList();
    return conversation
        .open()
        .flatMap(open -> grammar.chosen(open, message))
        .<FollowUp>map(question -> new FollowUp.Continued(question, FollowUp.Where.RATHER_THERE))
        .orElseGet(() -> grammar.of(before, message));
  }

  private static Exchange exchange(Conversation.Turn turn) {
    List<String> questions = turn.questions().stream().map(Question::text).toList();
    return turn.answer() instanceof GroundedAnswer answer
        ? new Exchange(
            questions,
            answer.statements().stream().map(Statement::text).toList(),
            turn.answers(),
            answer.citations().stream().map(one -> one.article().text()).distinct().toList())
        : new Exchange(questions, List.of(), List.of(), List.of());
  }
}
