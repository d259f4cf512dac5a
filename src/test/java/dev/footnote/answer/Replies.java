package dev.footnote.answer;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.corpus.Passage;
import java.time.Duration;
import java.util.List;

/** Replies as a conversation remembers them. */
final class Replies {

  private Replies() {}

  static Conversation conversation(String question, String answered) {
    Conversation conversation = new Conversation();
    conversation.remember(grounded(question, answered));
    return conversation;
  }

  static Reply grounded(String question, String sentence) {
    Passage passage = Articles.passage(sentence);
    Statement statement = new Statement(sentence, List.of(Citation.of(1, passage, passage.span())));
    Reply.Timing timing = new Reply.Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new Reply(
        question,
        question,
        new GroundedAnswer(List.of(statement)),
        Reply.Mode.EXTRACTIVE,
        1,
        timing,
        List.of(),
        null);
  }

  static Reply smallTalk(String message) {
    return Reply.withoutArticles(message, new SmallTalk("Hello!"), Duration.ZERO);
  }
}
