package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private final Conversation conversation = new Conversation();

  @Test
  void allButTheLastEightTurnsAreForgotten() {
    IntStream.range(0, 100)
        .forEach(i -> conversation.remember(Replies.grounded("Who is " + i + "?", "Ida is.")));

    assertThat(conversation.turns())
        .extracting(turn -> turn.questions().getFirst().text())
        .hasSize(8)
        .startsWith("Who is 92?")
        .endsWith("Who is 99?");
  }

  @Test
  void whatIsSpokenOfIsWhatWasCitedLast() {
    conversation.remember(Replies.grounded("Who rows?", "Ida rows."));
    conversation.remember(Replies.refused("Who won?"));

    assertThat(conversation.cited()).extracting(Citation::quote).containsExactly("Ida rows.");
    assertThat(conversation.articles()).containsExactly("article.txt");
  }

  @Test
  void aBranchLeavesTheConversationAsItWas() {
    conversation.remember(Replies.grounded("Who rows?", "Ida rows."));

    conversation.branch().remember(Replies.refused("Who won?"));

    assertThat(conversation.turns()).hasSize(1);
  }

  @Test
  void nothingIsLeftOfOneThatIsForgotten() {
    Conversation asked = Replies.askedBack("Where is he?", "he", "Ben", "Max");

    asked.forget();

    assertThat(asked.last()).isEmpty();
    assertThat(asked.open()).isEmpty();
    assertThat(asked.cited()).isEmpty();
  }
}
