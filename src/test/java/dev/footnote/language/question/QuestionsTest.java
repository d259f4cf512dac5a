package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.DayRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;

class QuestionsTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 7);

  @Test
  void tellsTheVocabularyAllItsWordsBeforeItAsksForOne() {
    Vocabulary vocabulary = mock(Vocabulary.class, delegatesTo(Vocabularies.ofNames("ida")));

    new Questions(vocabulary).read("why did ida rezign");

    InOrder order = inOrder(vocabulary);
    order.verify(vocabulary).expect(Set.of("why", "did", "ida", "rezign"));
    order.verify(vocabulary, atLeastOnce()).isName("ida");
  }

  @Nested
  class Spelled {

    private final Questions questions =
        new Questions(
            Vocabularies.ofMisspellings(
                Map.of("sesions", "sessions", "recusse", "recuse", "replaced", "repeated")));

    @Test
    void isKeptAsTypedBesideWhatIsMeant() {
      Question question = questions.read("why did sesions recusse himself?");

      assertThat(question.asked()).isEqualTo("why did sesions recusse himself?");
      assertThat(question.text()).isEqualTo("why did sessions recuse himself?");
    }

    @Test
    void isMendedInEverythingThatIsReadFromIt() {
      Question mended = questions.read("why did sesions recusse himself?");
      Question right = questions.read("why did sessions recuse himself?");

      assertThat(mended.parts()).isEqualTo(right.parts());
      assertThat(mended.terms()).isEqualTo(right.terms());
      assertThat(mended.agent()).isEqualTo(right.agent());
    }

    @Test
    void keepsACapitalLetterWhereAWordIsMended() {
      assertThat(questions.read("Why did Sesions’ lawyer resign?").text())
          .isEqualTo("Why did Sessions’ lawyer resign?");
      assertThat(questions.read("Did SESIONS resign?").text()).isEqualTo("Did Sessions resign?");
    }

    @Test
    void keepsAnEnglishWordThatNoArticleHas() {
      assertThat(questions.read("Who replaced him?").text()).isEqualTo("Who replaced him?");
    }

    @Test
    void getsTheWordThatAsksPutRight() {
      Question question = questions.read("wy did she resign");

      assertThat(question.text()).isEqualTo("why did she resign");
      assertThat(question.wants(AnswerType.REASON)).isTrue();
    }
  }

  @Nested
  class Restricted {

    private static final ArticleFilter SINCE_2024 =
        ArticleFilter.published(DayRange.of("2024").orElseThrow().onwards());
    private static final ArticleFilter COURIER = ArticleFilter.from(Set.of("The Courier"));

    private final Questions questions =
        new Questions(Vocabularies.ofOutlets("The Courier"), COURIER);

    @Test
    void keepsWhatRestrictsItApartFromWhatItAsks() {
      Question question = questions.read("In articles since 2024, who resigned, and why?");
      Question plain = questions.read("who resigned, and why?");

      assertThat(question.asked()).isEqualTo("In articles since 2024, who resigned, and why?");
      assertThat(question.filter()).isEqualTo(COURIER.and(SINCE_2024));
      assertThat(question.parts()).isEqualTo(plain.parts());
      assertThat(question.terms()).isEqualTo(plain.terms());
    }

    @Test
    void hasTheFilterThatHoldsForAll() {
      assertThat(questions.read("Who has been mayor since 2024?").filter()).isEqualTo(COURIER);
    }

    @Test
    void saysInWordsWhatAnotherRestrictsItTo() {
      Question question = questions.read("Who resigned?").restrictedTo(SINCE_2024);

      assertThat(question.asked()).isEqualTo("In the articles published since 2024: Who resigned?");
      assertThat(questions.read(question.asked()).filter()).isEqualTo(question.filter());
      assertThat(questions.read(question.asked()).parts()).isEqualTo(question.parts());
    }
  }

  @Nested
  class Parts {

    @Test
    void areTheWholeAloneWhereOneThingIsAsked() {
      Question question = Asked.question("Why did Sessions recuse himself?");

      assertThat(question.isMultiple()).isFalse();
      assertThat(question.parts()).containsExactly(question.whole());
      assertThat(question.whole().number()).isZero();
      assertThat(question.whole().text()).isEqualTo("Why did Sessions recuse himself?");
    }

    @Test
    void areTheWholeFirstThenTheQuestionsThatAreAskedAtOnce() {
      Question question = Asked.question("When did Marsh resign and who won the Dee Cup?");

      assertThat(question.isMultiple()).isTrue();
      assertThat(question.parts())
          .extracting(QuestionPart::number, QuestionPart::ofItsOwn, QuestionPart::text)
          .containsExactly(
              tuple(0, false, "When did Marsh resign and who won the Dee Cup?"),
              tuple(1, true, "When did Marsh resign"),
              tuple(2, true, "who won the Dee Cup?"));
    }

    @Test
    void areTheWholeFirstThenTheClausesOfALongQuestion() {
      String question =
          "Did the Gazette report that the harbour bridge would close for repairs in spring, while"
              + " the Courier said that the council had postponed all building work until autumn?";

      assertThat(Asked.question(question).parts())
          .extracting(QuestionPart::number, QuestionPart::ofItsOwn, QuestionPart::text)
          .containsExactly(
              tuple(0, false, question),
              tuple(
                  1,
                  false,
                  "Did the Gazette report that the harbour bridge would close for repairs in"
                      + " spring"),
              tuple(
                  2,
                  false,
                  "while the Courier said that the council had postponed all building work until"
                      + " autumn?"));
    }

    @Test
    void eachWantThingsOfTheirOwn() {
      Question question = Asked.question("When did Marsh resign and who won the Dee Cup?");

      assertThat(question.parts().subList(1, 3))
          .extracting(QuestionPart::wanted)
          .containsExactly(Set.of(AnswerType.TIME), Set.of(AnswerType.PERSON));
    }

    @Test
    void haveWordsThatStandInTheirOwnText() {
      for (QuestionPart part :
          Asked.question("When did Marsh resign and who won the Dee Cup?").parts()) {
        assertThat(part.tokens())
            .isNotEmpty()
            .isEqualTo(Token.of(part.text()))
            .allSatisfy(
                token -> assertThat(part.text().substring(token.start())).startsWith(token.text()));
      }
    }

    @Test
    void areFiveAtMost() {
      Question question =
          Asked.question(
              "Who won the cup? Who lost the match? Who paid the fee? Who broke the boat? Who rang"
                  + " the bell?");

      assertThat(question.parts()).hasSize(5);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chairs the committee?             | PERSON
          When does the pool open?              | TIME
          How many members does the club have?  | NUMBER
          how many boats have they              | NUMBER
          Why was the meeting called off?       | REASON
          Who wrote the article?                | AUTHOR
          Who is the author?                    | AUTHOR
          Is the library open?                  | YES_OR_NO
          Didn't Marsh resign?                  | YES_OR_NO
          isn’t the library open                | YES_OR_NO
          “Did Marsh resign?”                   | YES_OR_NO
          """)
  void tellsWhatIsWanted(String question, AnswerType wanted) {
    assertThat(Asked.question(question).wants(wanted)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          date of the final                     | AUTHOR
          Who chairs the committee?             | AUTHOR
          When is the library open?             | YES_OR_NO
          the library that did it               | YES_OR_NO
          """)
  void doesNotTakeAQuestionForOneThatWantsSomethingElse(String question, AnswerType other) {
    assertThat(Asked.question(question).wants(other)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who wrote the article?     | PERSON
          Why did she say that?      | REASON
          Did she say why?           | REASON
          What did the minister say? |
          Is the library open?       |
          date of the final          |
          """)
  void tellsTheKindOfWordsThatWouldAnswer(String question, AnswerType kind) {
    assertThat(Asked.whole(question).kind().orElse(null)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was reported on October 7, 2023?",
        "what was reported on october 7 2023",
        "What was reported on 2023-10-07?",
        "What was reported on the 7th October 2023?"
      })
  void knowsTheDayThatIsNamed(String question) {
    assertThat(Asked.whole(question).mentions().days()).containsExactly(DAY);
  }

  @Test
  void knowsEveryDayThatIsNamed() {
    assertThat(Asked.whole("What happened between 2023-10-07 and Oct. 9, 2023?").mentions().days())
        .containsExactlyInAnyOrder(DAY, DAY.plusDays(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What was reported on October 17, 2023?",
        "What was reported in October?",
        "What was reported on October 7, 2022?",
        "What was reported on October 32, 2023?"
      })
  void doesNotTakeOtherDaysForIt(String question) {
    assertThat(Asked.whole(question).mentions().days()).doesNotContain(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          What did the Guardian say of the match?         ; The Guardian
          what did the guardian say of the match?         ; The Guardian
          According to FOX News, who won?                 ; FOX News - Health
          According to 'Cnbc', who won?                   ; Cnbc | World Business News Leader
          Who won, as The Roar reports?                   ; The Roar: Sports Writers Blog
          Does the Harbour Gazette’s report name a cause? ; Harbour Gazette
          """)
  void knowsTheOutletThatIsNamed(String question, String outlet) {
    assertThat(readBeside(outlet, question).mentions().outlets()).containsExactly(outlet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is the guardian of the child?   | The Harbour Guardian
          What does the fox eat in the news?  | FOX News - Health
          Who guards the harbour?             | The Guardian
          """)
  void doesNotTakeOtherWordsForAnOutlet(String question, String outlet) {
    assertThat(readBeside(outlet, question).mentions().outlets()).isEmpty();
  }

  private static QuestionPart readBeside(String outlet, String question) {
    return new Questions(Vocabularies.ofOutlets(outlet, "The Other Paper")).read(question).whole();
  }

  @Test
  void knowsWhoIsAskedAbout() {
    assertThat(Asked.question("Why did Marsh resign?").agent())
        .hasValueSatisfying(agent -> assertThat(agent.name()).containsExactly("marsh"));
    assertThat(Asked.question("Who resigned?").agent()).isEmpty();
  }

  @Test
  void knowsWhoIsAskedAboutInLowerCaseToo() {
    Questions questions = new Questions(Vocabularies.ofNames("marsh"));

    assertThat(questions.read("why did marsh resign").agent())
        .isEqualTo(questions.read("Why did Marsh resign?").agent())
        .isPresent();
  }

  @Test
  void hasTheTermsOfTheWholeAndWhatTheyClaim() {
    Question question = Asked.question("Why did Sessions resign on Feb. 28?");

    assertThat(question.terms()).isEqualTo(Term.of("Why did Sessions resign on Feb. 28?"));
    assertThat(question.claims()).isEqualTo(Term.claims("Sessions resign February 28"));
    assertThat(question.keys()).containsAll(question.claims()).hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "😀😀",
        "\0",
        "\uD800",
        "’s ''s",
        "⑴ ½ ㎏ ﷺ",
        "東京はどこですか？",
        "a ? b ? c ? d ? e ? f ?"
      })
  void readsAnyText(String text) {
    Question question = Asked.question(text);

    assertThat(question.asked()).isEqualTo(text);
    assertThat(question.text()).isEqualTo(text);
  }

  @Test
  void readsATextOfAnyLength() {
    char[] letters = new char[100_000];
    Arrays.fill(letters, 'a');

    assertThatCode(() -> Asked.question(new String(letters))).doesNotThrowAnyException();
    assertThatCode(() -> Asked.question("Did Ada and ".repeat(8_000))).doesNotThrowAnyException();
    assertThatCode(() -> Asked.question("Did Ada go, " + "and was it, ".repeat(8_000) + "well?"))
        .doesNotThrowAnyException();
  }
}
