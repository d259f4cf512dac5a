package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @Test
  void isAWordWithItsFormsAndWhereItStands() {
    assertThat(Token.of("He resigned."))
        .containsExactly(
            new Token("He", "he", "he", 0, 2), new Token("resigned", "resigned", "resign", 3, 11));
  }

  @ParameterizedTest
  @CsvSource({
    "Sessions’ recusal, Sessions' recusal",
    "Sessions’s, Sessions's",
    "café, CAFE",
    "travel\u00a0ban, travel ban",
    "recused, recusal",
    "endorsing, endorsement",
    "ﬁrst, first",
  })
  void isTheSameByItsStemHoweverItIsWritten(String one, String other) {
    assertThat(Token.stems(one)).isEqualTo(Token.stems(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Café, cafe, cafe",
    "ÅNGSTRÖM, angstrom, angstrom",
    "Citations, citations, citat",
    "isn’t, isn't, isn't",
    "İstanbul, istanbul, istanbul",
    "naïve, naive, naiv",
  })
  void isFoldedAndThenStemmed(String text, String folded, String stem) {
    assertThat(Token.of(text))
        .singleElement()
        .isEqualTo(new Token(text, folded, stem, 0, text.length()));
  }

  @Test
  void keepsANumberWhole() {
    assertThat(Token.stems("62.9 percent")).containsExactly("62.9", "percent");
    assertThat(Token.stems("1,000 euros")).containsExactly("1,000", "euro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sessions's", "Sessions’s", "Sessions‘s", "Sessionsʼs", "SESSIONS'S"})
  void countsAPossessiveEndingToItsRangeButNotToItsText(String possessive) {
    assertThat(Token.of(possessive + " recusal").getFirst())
        .satisfies(
            token -> {
              assertThat(token.text()).isEqualToIgnoringCase("Sessions");
              assertThat(token.folded()).isEqualTo("sessions");
              assertThat(token.stem()).isEqualTo("session");
              assertThat(token.start()).isZero();
              assertThat(token.end()).isEqualTo(possessive.length());
              assertThat(token.isPossessive()).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sessions'", "Sessions’"})
  void countsAnApostropheAloneToItsRangeBehindAnS(String possessive) {
    assertThat(Token.of(possessive + " recusal"))
        .containsExactly(
            new Token("Sessions", "sessions", "session", 0, 9),
            new Token("recusal", "recusal", "recus", 10, 17));
    assertThat(Token.of(possessive)).singleElement().matches(Token::isPossessive);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sessions", "isn't", "O’Brien", "‘Trump’", "he’ll", "s"})
  void isNoPossessiveWithoutSuchAnEnding(String word) {
    assertThat(Token.of(word)).singleElement().matches(token -> !token.isPossessive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "🙂",
        "👩‍👩‍👧‍👦",
        "👍🏽 🇦🇹",
        "?!…",
        "—",
        "***",
        "\u200b",
        "\0",
        "\uD800"
      })
  void isNoneWhereThereIsNoLetterOrDigit(String text) {
    assertThat(Token.of(text)).isEmpty();
  }

  @Test
  void standsBesideEmoji() {
    String text = "🙂 Ada 👩‍👩‍👧‍👦 won 🏆";

    assertThat(Token.of(text)).extracting(Token::text).containsExactly("Ada", "won");
    assertThat(Token.of(text)).allSatisfy(token -> assertSlice(text, token));
  }

  @Test
  void isEachCharacterOfChinese() {
    assertThat(Token.of("東京は首都")).extracting(Token::text).containsExactly("東", "京", "は", "首", "都");
  }

  @Test
  void isEachWordOfAnyOtherScript() {
    assertThat(Token.of("Привет, мир! هل هو مفتوح؟ καλημέρα"))
        .extracting(Token::text)
        .containsExactly("Привет", "мир", "هل", "هو", "مفتوح", "καλημέρα");
  }

  @ParameterizedTest
  @CsvSource({"Ada, true", "Élan, true", "ADA, true", "ada, false", "2016, false", "東, false"})
  void mayBeginWithACapitalLetter(String word, boolean capitalised) {
    assertThat(Token.of(word).getFirst().isCapitalised()).isEqualTo(capitalised);
  }

  @ParameterizedTest
  @CsvSource({"the, true", "what, true", "did, true", "senate, false", "old, false"})
  void thatSaysNothingIsTold(String word, boolean stop) {
    assertThat(Token.of(word).getFirst().isStopWord()).isEqualTo(stop);
    assertThat(FunctionWords.isStopWord(Token.stems(word).getFirst())).isEqualTo(stop);
  }

  @ParameterizedTest
  @CsvSource({"Why, true", "WHO, true", "how, true", "That, false", "did, false", "whats, true"})
  void thatAsksIsTold(String word, boolean asks) {
    assertThat(Token.of(word).getFirst().isQuestionWord()).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({"The, true", "isn’t, true", "never, true", "hardly, true", "refuse, false"})
  void thatCarriesNoFactIsTold(String word, boolean carriesNone) {
    assertThat(Token.of(word).getFirst().isFunctionWord()).isEqualTo(carriesNone);
  }

  static Stream<Long> seeds() {
    return new Random().longs(50).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isASliceOfAnyText(long seed) {
    String text = anyText(new Random(seed));

    List<Token> tokens = Token.of(text);

    int end = 0;
    for (Token token : tokens) {
      assertThat(token.start()).as("seed %d: %s in “%s”", seed, token, text).isNotNegative();
      assertThat(token.start())
          .as("seed %d: %s in “%s”", seed, token, text)
          .isGreaterThanOrEqualTo(end);
      assertSlice(text, token);
      end = token.end();
    }
    assertThat(Token.stems(text)).isEqualTo(tokens.stream().map(Token::stem).toList());
  }

  /** The word stands where it says, and behind it at most a possessive ending. */
  private static void assertSlice(String text, Token token) {
    assertThat(token.text()).isNotEmpty();
    assertThat(text.substring(token.start(), token.end()))
        .startsWith(token.text())
        .matches("(?s).*?(?:[’'‘ʼ＇`´][sS]?)?")
        .satisfies(
            slice ->
                assertThat(slice.substring(token.text().length())).matches("(?:[’'‘ʼ＇`´][sS]?)?"));
  }

  private static String anyText(RandomGenerator random) {
    List<String> pieces =
        List.of(
            "Sessions",
            "’s",
            "'s",
            "’",
            "'",
            "s",
            "S",
            " ",
            ", ",
            ". ",
            "\n",
            "café",
            "e\u0301",
            "ﬁrst",
            "🙂",
            "👩‍👩‍👧‍👦",
            "東京",
            "мир",
            "مفتوح",
            "62.9",
            "1,000",
            "U.S.",
            "isn't",
            "-",
            "—",
            "“",
            "”",
            "\u00a0",
            "\u200b",
            "\uD83D",
            "ß",
            "İ",
            "ŉ",
            "½",
            "㎏",
            "a_b",
            "x.y@z.org",
            "\0");
    return IntStream.range(0, random.nextInt(1, 60))
        .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
        .reduce("", String::concat);
  }
}
