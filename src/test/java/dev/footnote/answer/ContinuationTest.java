package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "tell me more" is answered with. */
class ContinuationTest {

  private final Passage passage =
      Articles.passage(
          "Nurse Jean died on 3 February. She was born in Hull. She trained at Leeds. She had a cat.");
  private final Conversation conversation = new Conversation();

  private void say(int sentence) {
    Sentence said = passage.sentences().get(sentence);
    conversation.remember(
        new Conversation.Turn(
            Asked.question("When did Jean die?"),
            new GroundedAnswer(
                List.of(Statement.quoting(List.of(Citation.of(1, passage, said.span())))))));
  }

  private List<String> more(String topic) {
    Answer more = Continuation.of(conversation, topic);
    return more instanceof GroundedAnswer grounded
        ? grounded.statements().stream().map(Statement::text).toList()
        : List.of();
  }

  @Test
  void goesOnBehindWhatWasCited() {
    say(0);

    assertThat(more("")).containsExactly("She was born in Hull.", "She trained at Leeds.");
  }

  @Test
  void saysNothingTwice() {
    say(0);
    say(2);

    assertThat(more("")).containsExactly("She had a cat.", "She was born in Hull.");
  }

  @Test
  void keepsToTheTopic() {
    say(1);

    assertThat(more("Jean")).contains("She trained at Leeds.");
    assertThat(more("the harbour")).isEmpty();
  }

  @Test
  void ownsUpThatThereIsNoMore() {
    List.of(0, 1, 2, 3).forEach(this::say);

    assertThat(Continuation.of(conversation, "")).isInstanceOf(Abstention.class);
  }
}
