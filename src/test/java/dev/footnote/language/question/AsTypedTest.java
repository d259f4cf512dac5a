package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a question is typed, it is read as the same question. */
class AsTypedTest {

  private final Questions questions = new Questions(Vocabularies.EMPTY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "hi! %s",
        "Hello there, %s",
        "umm ok so %s",
        "hmm... %s",
        "lol %s 😂",
        "Just curious: %s",
        "quick one, %s",
        "quick question, %s",
        "sorry to bother you, but could u pls tell me, %s",
        "I was wondering, %s thanks!!",
        "%s??!!",
        "%s thx 🙏",
        "hey footnote, %s Thanks in advance!",
        "different question: %s asking for a friend",
        "OK. %s Just wondering.",
        "oh, and %s :-)",
        "my mum wants to know, %s",
        "we were arguing about this at dinner. %s",
        "I live near there so %s",
        "just saw this on the news, %s",
        "Long time reader here. %s",
        "sorry if this was asked before, %s",
        "need it for an article: %s",
        "We had a row about it. %s",
        "%s - my uncle worked there.",
        "%s - I'm curious",
        "%s, it's for my newsletter",
      })
  void isReadAsThePlainQuestion(String around) {
    for (String question : SeedQuestions.TEXTS) {
      assertThat(marked(questions.read(around.replace("and ", "").formatted(question)).text()))
          .isEqualTo(marked(questions.read(question).text()));
    }
  }

  @Test
  void isReadAsThePlainQuestionWhereItIsShouted() {
    for (String question : SeedQuestions.TEXTS) {
      assertThat(questions.read(question.toUpperCase(Locale.ROOT)).text())
          .isEqualToIgnoringCase(questions.read(question).text());
    }
  }

  private static String marked(String question) {
    return question.endsWith("?") ? question : question + "?";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wat job did he have b4 he left | what job did he have before he left
          whos mueller                   | who's mueller
          Whats the fee?                 | What's the fee?
          why dont ppl pay cuz of him    | why don't people pay because of him
          wen wud u close                | when would you close
          cud he hav won                 | could he have won
          wat abt comey                  | what about comey
          WATS THE FEE                   | what's the fee
          hows r the pools               | how's are the pools
          """)
  void hasItsShortenedWordsWrittenOut(String typed, String meant) {
    assertThat(questions.plain(typed)).isEqualTo(meant);
    assertThat(questions.plain(meant)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Wat kost een kaartje?", "Wat kunt u doen?", "Wer hat im Mai gewonnen?"})
  void keepsTheWordsOfOtherLanguages(String question) {
    assertThat(questions.plain(question)).isEqualTo(question);
  }

  @Test
  void keepsWhatTheArticlesHoldAsAWord() {
    Questions known = new Questions(Vocabularies.ofWords("wat", "r"));

    assertThat(known.plain("who rebuilt the wat b4 r left"))
        .isEqualTo("who rebuilt the wat before r left");
  }

  @Test
  void isStillMendedOfTypingErrors() {
    Questions mending = new Questions(Vocabularies.ofMisspellings(Map.of("sesions", "sessions")));

    assertThat(mending.read("hi! wy did sesions resign, pls?").text())
        .isEqualTo("why did sessions resign?");
  }
}
