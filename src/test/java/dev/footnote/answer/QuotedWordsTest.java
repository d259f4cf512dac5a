package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedWordsTest {

  private final Passage other = Articles.passage("The regatta is in June. Nobody objected.");
  private final Passage passage =
      Articles.passage("Ida rows. The river is too low in May. Max steers.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "too low in May | The river is too low in May.",
        "Ida rows. The river is too low in May. | Ida rows.;The river is too low in May.",
      })
  void theyAreTheSentencesInWhichTheyStand(String words, String sentences) {
    Conversation.Turn turn = turn(words);

    assertThat(turn.answer().text().replaceAll(" ?\\[\\d] ?", ";")).isEqualTo(sentences + ";");
  }

  @Test
  void wordsThatStandNowhereAreWhatWasSaid() {
    assertThat(turn("The moon is made of cheese.").answer())
        .isEqualTo(new Answer.SmallTalk("The moon is made of cheese."));
  }

  @Test
  void theMarksOfFootnotesAreNotAmongThem() {
    assertThat(QuotedWords.of("Ida rows. [1][2]\n Max steers. [3]"))
        .isEqualTo("Ida rows. Max steers.");
  }

  private Conversation.Turn turn(String words) {
    return QuotedWords.turn(words, Asked.question(words), List.of(other, passage));
  }
}
