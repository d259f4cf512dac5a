package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordNetTest {

  private final WordNet wordNet = WordNet.english();

  @ParameterizedTest
  @CsvSource({
    "begin, began",
    "began, begin",
    "won, winner",
    "invaded, invasion",
    "decided, decision",
    "geese, goose",
    "children, child",
    "french, France"
  })
  void knowsAWordsFamily(String word, String relative) {
    assertThat(wordNet.of(word).family()).containsAll(Token.stems(relative));
  }

  @ParameterizedTest
  @CsvSource({"begin, start", "began, commence", "doctor, physician", "dog, poodle", "dog, canine"})
  void knowsWhatIsNearAWord(String word, String relative) {
    assertThat(wordNet.of(word).near()).containsAll(Token.stems(relative));
  }

  @ParameterizedTest
  @CsvSource({"invoice, invasion", "record, recuse", "war, warm", "treasurer, canoe"})
  void doesNotTakeForRelatedWhatOnlyLooksAlike(String word, String other) {
    assertThat(wordNet.of(word).family()).doesNotContainAnyElementsOf(Token.stems(other));
    assertThat(wordNet.of(word).near()).doesNotContainAnyElementsOf(Token.stems(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dog", "won", "be", "his"})
  void namesNeitherTheWordItselfNorStopWords(String word) {
    Relatives relatives = wordNet.of(word);

    assertThat(relatives.family()).doesNotContainAnyElementsOf(Token.stems(word));
    assertThat(relatives.near()).doesNotContainAnyElementsOf(Token.stems(word));
    assertThat(relatives.near()).noneMatch(FunctionWords::isStopWord);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "tuberville", "2016", "62.9", "東京"})
  void knowsNothingOfWhatIsNoEnglishWord(String word) {
    assertThat(wordNet.of(word)).isEqualTo(Relatives.NONE);
  }
}
