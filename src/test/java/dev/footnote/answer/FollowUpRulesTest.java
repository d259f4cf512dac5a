package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.conversation.FollowUp.Choice;
import dev.footnote.language.conversation.FollowUp.Continued;
import dev.footnote.language.conversation.FollowUp.Independent;
import dev.footnote.language.conversation.FollowUp.Open;
import dev.footnote.language.conversation.FollowUp.Where;
import dev.footnote.language.question.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which turn of a conversation a follow-up is completed from. */
class FollowUpRulesTest {

  private final FollowUpRules rules = new FollowUpRules(Vocabularies.EMPTY);
  private final Conversation conversation =
      Replies.conversation("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.");

  @Test
  void completesAFollowUpFromTheTurnBefore() {
    conversation.remember(
        Replies.grounded("When did Sessions resign?", "Sessions resigned in 2018."));

    assertThat(rules.rewrite(conversation, "Why?"))
        .isEqualTo(new Continued("Why did Sessions resign?", Where.ANYWHERE));
  }

  @Test
  void completesAFollowUpFromAQuestionThatWasRefused() {
    conversation.remember(Replies.refused("When did Sessions resign?"));

    assertThat(rules.rewrite(conversation, "Why did he do that?"))
        .isEqualTo(new Continued("Why did Sessions resign?", Where.ANYWHERE));
  }

  @Test
  void leavesANewTopicAlone() {
    assertThat(rules.rewrite(conversation, "Why did Sessions recuse himself?"))
        .isEqualTo(new Independent("Why did Sessions recuse himself?"));
  }

  @Test
  void understandsAFollowUpOfAFollowUp() {
    conversation.remember(
        Replies.grounded("What was Tommy Tuberville's job before?", "He was a coach."));

    assertThat(rules.rewrite(conversation, "And where did he coach?"))
        .isEqualTo(new Continued("And where did Tommy Tuberville coach?", Where.ANYWHERE));
  }

  @Test
  void asksBackWhomAPronounMeansInANewConversation() {
    assertThat(rules.rewrite(new Conversation(), "Why did he resign?"))
        .isEqualTo(new Open("Why did he resign?", "he", List.of()));
  }

  @Test
  void takesTheMessageBehindAQuestionBackForItsAnswer() {
    conversation.await(
        new Open(
            "Why did he resign?",
            "he",
            List.of(new Choice("Jeff Sessions", ""), new Choice("Tommy Tuberville", ""))));

    assertThat(rules.rewrite(conversation, "sessions i mean"))
        .isEqualTo(new Continued("Why did Jeff Sessions resign?", Where.RATHER_THERE));
  }

  @Test
  void answersAnotherQuestionWhereTheOneBackIsPassedOver() {
    conversation.await(
        new Open("Why did he resign?", "he", List.of(new Choice("Jeff Sessions", ""))));

    assertThat(rules.rewrite(conversation, "What is the travel ban?"))
        .isEqualTo(new Independent("What is the travel ban?"));
  }
}
