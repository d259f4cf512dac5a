package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  @Test
  void endsSentencesAtFullStopsQuestionAndExclamationMarks() {
    assertSentences("The pool is open.", "Is it heated?", "It is!", "Bring a towel.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We asked Sen. Franken and Gov. Ivey about it.",
        "John F. Kelly called J. K. Rowling.",
        "She is a U.S. Attorney and knows the U.S. Senate well.",
        "It was in their Washington, D.C., office.",
        "On Feb. 28, 2016, and Sept. 8 they met.",
        "The Justice Dept. should have stayed with it.",
        "It was the No. 1 club, e.g. in Graz, i.e. at home.",
        "Doors open at 9 a.m. Monday to Friday.",
        "He won 62.9 percent, see www.example.org/a.b?c=D for more.",
        "Mix it vs. Dr. No's recipe, approx. 3 ml, cf. p. 12.",
        "“Will you stay?” Trump asked.",
        "“Never!” he said.",
        "1. Mix the flour.",
        "Well... he may.",
        "Martin Luther King Jr. Day is a holiday.",
        "Yahoo! is a company.",
      })
  void keepsTogether(String sentence) {
    assertSentences(sentence);
  }

  @Test
  void endsASentenceBehindAnAbbreviationWhereTheNextWordBeginsOne() {
    assertSentences("It met in Washington, D.C.", "Also in attendance was Kislyak.");
    assertSentences("They may not enter the U.S.", "However, the court did.");
    assertSentences("They live in the U.S.", "Green card holders are allowed.");
    assertSentences("It closes at 5 p.m.", "The café stays open.");
    assertSentences("He works for Acme Inc.", "She does not.");
  }

  @Test
  void leavesClosingQuotesAndBracketsWithTheSentenceTheyClose() {
    assertSentences("“I resign.”", "(So he said.)", "He left.");
    assertSentences("“This isn’t a campaign.", "This is a movement,’ ” said Sessions.");
    assertSentences("It opened in 1996.[3][4]", "It closed in 2001.");
  }

  @Test
  void endsSentencesOfOtherScripts() {
    assertThat(sentences("今日は晴れ。明日は雨。")).containsExactly("今日は晴れ。", "明日は雨。");
    assertSentences("هل هو مفتوح؟", "نعم.");
  }

  @Test
  void readsAWrappedLineAsOne() {
    assertThat(sentences("The pool is\r\nopen. It is\nheated."))
        .containsExactly("The pool is\r\nopen.", "It is\nheated.");
  }

  private static void assertSentences(String... expected) {
    assertThat(sentences(String.join(" ", expected))).containsExactly(expected);
  }

  private static List<String> sentences(String text) {
    return new SentenceSplitter(text)
        .split(new Span(0, text.length())).stream().map(span -> span.of(text)).toList();
  }
}
