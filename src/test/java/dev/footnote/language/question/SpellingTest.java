package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Token;
import dev.footnote.language.WordNet;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private final PassageIndex index = EmbeddedIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "when did the mayr resign, when did the mayr resign",
    "when did the mayer resign, when did the mayor resign",
    "who payed the compensaton, who payed the compensation",
    "why did the juniors reguse, why did the juniors reguse",
    "when did the layor resign, when did the layor resign",
    "when did the mayor resign, when did the mayor resign",
    "when did the router resign, when did the router resign",
    "who paid the compensation, who paid the compensation",
    "Who payed the Compensaton, Who payed the Compensation",
    "Did Mayer’s son resign, Did Mayor’s son resign",
    "who outed the mayor, who outed the mayor"
  })
  void putsRightWhatIsNearAKnownWordAndLeavesTheRest(String asked, String corrected) {
    index(
        "The mayor resigned in June.", "The town paid compensation.", "An outer wall was rebuilt.");

    assertThat(corrected(asked)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @CsvSource({
    "wy did the mayor resign, why did the mayor resign",
    "wat did the mayor say, what did the mayor say",
    "hwo old is the mayor, how old is the mayor",
    "hat of the mayor, hat of the mayor",
    "who stole the wat, who stole the wat",
    "w of the mayor, w of the mayor"
  })
  void putsTheWordThatAsksRightWhereThereIsNoOther(String asked, String corrected) {
    index("The mayor resigned in June.");

    assertThat(corrected(asked)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "’s ''s",
        "⑴ ½ ㎏ ﷺ",
        "🙂🙂🙂🙂🙂🙂",
        "half a pair \uD83D\uD83D\uD83D",
        "İİİİİİ ŉ"
      })
  void leavesWhatIsNoWordAsItIs(String odd) {
    index("The mayor resigned in June.");

    assertThat(corrected(odd)).isEqualTo(odd);
  }

  private String corrected(String question) {
    return new Spelling(index.vocabulary()::nearest, word -> WordNet.english().knows(word))
        .correct(question, Token.of(question), QuestionLanguage.ENGLISH);
  }

  private void index(String... paragraphs) {
    new Indexer(index, null)
        .update(List.of(Source.of(Texts.article("a.txt", "Town news", paragraphs))));
  }
}
