package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which turn of a conversation a follow-up is completed from. */
class FollowUpRulesTest {

  private final FollowUpRules rules = new FollowUpRules();
  private final Conversation conversation =
      Replies.conversation("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.");

  @Test
  void completesAFollowUpFromTheTurnBefore() {
    conversation.remember(
        Replies.grounded("When did Sessions resign?", "Sessions resigned in 2018."));

    assertThat(rules.standalone(conversation, "Why?")).isEqualTo("Why did Sessions resign?");
  }

  @Test
  void completesAFollowUpFromAQuestionThatWasRefused() {
    conversation.remember(Replies.refused("When did Sessions resign?"));

    assertThat(rules.rewrite(conversation, "Why did he do that?"))
        .isEqualTo("Why did Sessions resign?");
  }

  @Test
  void leavesANewTopicAlone() {
    assertThat(rules.rewrite(conversation, "Why did Sessions recuse himself?"))
        .isEqualTo("Why did Sessions recuse himself?");
  }

  @Test
  void understandsAFollowUpOfAFollowUp() {
    conversation.remember(
        Replies.grounded("What was Tommy Tuberville's job before?", "He was a coach."));

    assertThat(rules.rewrite(conversation, "And where did he coach?"))
        .isEqualTo("And where did Tommy Tuberville coach?");
  }

  @Test
  void hasNothingToGoByInANewConversation() {
    assertThat(rules.standalone(new Conversation(), "Why did he resign?"))
        .isEqualTo("Why did he resign?");
  }
}
