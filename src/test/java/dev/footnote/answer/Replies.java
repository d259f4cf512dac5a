package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Passage;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Asked;
import java.util.List;
import java.util.stream.Stream;

/** Conversations, and the turns they remember. */
public final class Replies {

  private Replies() {}

  public static Conversation conversation(String question, String answered) {
    Conversation conversation = new Conversation();
    conversation.remember(grounded(question, answered));
    return conversation;
  }

  public static Conversation.Turn grounded(String question, String sentence) {
    Passage passage = Articles.passage(sentence);
    Statement statement = new Statement(sentence, List.of(Citation.of(1, passage, passage.span())));
    return new Conversation.Turn(Asked.question(question), new GroundedAnswer(List.of(statement)));
  }

  /** A conversation in which it was asked back what a word of a question means. */
  public static Conversation askedBack(String question, String word, String... choices) {
    Conversation conversation = conversation("Who met whom?", "Sessions met Kelly.");
    conversation.await(
        new FollowUp.Open(
            question,
            word,
            Stream.of(choices).map(choice -> new FollowUp.Choice(choice, "")).toList()));
    return conversation;
  }

  public static Conversation.Turn refused(String question) {
    return new Conversation.Turn(
        Asked.question(question), new Abstention("The articles don’t say.", List.of()));
  }
}
