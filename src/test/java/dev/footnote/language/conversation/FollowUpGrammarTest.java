package dev.footnote.language.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.conversation.FollowUp.Again;
import dev.footnote.language.conversation.FollowUp.Choice;
import dev.footnote.language.conversation.FollowUp.Continued;
import dev.footnote.language.conversation.FollowUp.Independent;
import dev.footnote.language.conversation.FollowUp.More;
import dev.footnote.language.conversation.FollowUp.Open;
import dev.footnote.language.conversation.FollowUp.Where;
import dev.footnote.language.question.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpGrammarTest {

  @ParameterizedTest(name = "“{0}” (“{1}”), then “{2}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is Tommy Tuberville? | Trump endorsed Tuberville. | What was his job before? | What was Tommy Tuberville's job before?
          Who did Trump endorse in the runoff? | Last month Trump endorsed Tommy Tuberville. | What was his job before? | What was Tommy Tuberville's job before?
          who is tuberville | Trump endorsed Tommy Tuberville. | what was his job before | what was Tommy Tuberville's job before
          When did Sessions resign? | Sessions resigned in 2018. | Why did he do that? | Why did Sessions resign?
          When did Sessions resign? | Sessions resigned in 2018. | Why? | Why did Sessions resign?
          When did Sessions resign? | Sessions resigned in 2018. | and why exactly? | Why did Sessions resign?
          When did Sessions resign? | Sessions resigned in 2018. | How come? | How did Sessions resign?
          Who told Sessions that his job was safe? | Kelly told Sessions so. | When? | Who told Sessions that his job was safe, and when?
          Who told Sessions that his job was safe? | John Kelly told Sessions so. | What did he say about him? | What did John Kelly say about him?
          How many times did the mailing mention Trump? | It did 22 times. | When was that? | When did the mailing mention Trump?
          Did the council approve the budget in 2016? | It did. | And in 2017? | Did the council approve the budget in 2017?
          Who chaired the council? | Ann Lee did. | What about 2017? | Who chaired the council in 2017?
          Who won the race in Alabama? | Jones won. | And in Georgia? | Who won the race in Georgia?
          When did Sessions endorse Trump? | In February. | What about Christie? | When did Christie endorse Trump?
          Why was Sessions' mailing criticised? | It named Trump. | And Tuberville? | Why was Tuberville's mailing criticised?
          What exception did the court make to the travel ban? | One. | When was it announced? | When was the travel ban announced?
          How do I renew my library card? | At the desk. | How much does it cost? | How much does your library card cost?
          Who is Susan Wright? | Susan Wright is the author. | What did she write? | What did Susan Wright write?
          Who is Susan Wright? | Susan Wright is the author. | Tell me about her articles | Tell me about Susan Wright's articles
          Who is Susan Wright? | Susan Wright is the author. | Who interviewed her? | Who interviewed Susan Wright?
          What did the Washington Post report? | A story. | When did they report it? | When did the Washington Post report it?
          """)
  void completesAFollowUp(String before, String answered, String now, String understood) {
    assertThat(completed(before, answered, now)).isEqualTo(understood);
  }

  @ParameterizedTest(name = "“{0}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Why did Sessions recuse himself?
          Who told Comey that his job was safe?
          What is the capital of Australia?
          What did the letter say about its author?
          Is it true that the pool closes in May?
          What time is it?
          why did obama change his mind
          date of the runoff
          What time does the shop open this week?
          Is there a bar?
          Did the judge say that the law was void?
          """)
  void leavesANewTopicAlone(String question) {
    assertThat(meant("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.", question))
        .isEqualTo(new Independent(question));
  }

  @ParameterizedTest(name = "“{0}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          And why did the court object?      | RATHER_THERE
          What about the claim that he lied? | ANYWHERE
          who paid for that?                 | RATHER_THERE
          who lives there?                   | RATHER_THERE
          who got that together              | RATHER_THERE
          how old is that lady now?          | RATHER_THERE
          when do they start?                | RATHER_THERE
          """)
  void looksRatherWhereTheLastAnswerStandsForWhatGoesOnFromIt(String question, Where where) {
    FollowUp meant =
        meant("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.", question);

    assertThat(meant)
        .isInstanceOfSatisfying(Continued.class, one -> assertThat(one.where()).isEqualTo(where));
  }

  @Test
  void looksOnlyWhereTheLastAnswerStandsForSomebodyItDoesNotName() {
    assertThat(meant("who bought the lighthouse?", "It was sold to a couple.", "what does he do?"))
        .isEqualTo(new Continued("what does he do?", Where.ONLY_THERE));
  }

  @Test
  void understandsAFollowUpOfAFollowUp() {
    assertThat(
            completed(
                "What was Tommy Tuberville's job before?",
                "He was a coach.",
                "And where did he coach?"))
        .isEqualTo("And where did Tommy Tuberville coach?");
  }

  @Test
  void findsWhoIsMeantInTheQuestionWhereThereWasNoAnswer() {
    Exchange refused =
        new Exchange(List.of("Who is Tommy Tuberville?"), List.of(), List.of(), List.of());

    assertThat(grammar.of(List.of(refused), "Where did he work?"))
        .isEqualTo(new Continued("Where did Tommy Tuberville work?", Where.ANYWHERE));
  }

  @Nested
  class ARequestAboutTheAnswer {

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "source?",
          "Sources please",
          "what's your source for that?",
          "where does it say that?",
          "where did you read that",
          "says who?",
          "how do you know?",
          "which article is that from?",
          "source pls",
          "Which document is that in?",
          "in which article?",
          "what page is that on",
          "where does it say that",
          "do you have a source for that?",
          "got a link?",
          "cite your sources",
          "where's the evidence?",
          "what are you basing that on?",
          "based on what?",
          "what makes you say that?",
          "where can i check this",
          "can you show me where it says so",
          "which one of your articles says that?",
        })
    void asksForTheSourceOfTheAnswer(String message) {
      assertThat(meant("Who won?", "Ann Lee won.", message)).isEqualTo(new Again(false));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "are you sure?",
          "are you sure? my neighbour says it's 15",
          "u sure about that",
          "really?",
          "wow, is that right?",
          "hmm, is this really true?",
          "can you double check that",
          "u sure about that? seems tiny",
          "are you sure? i read twelve",
          "hmm, that can't be right",
          "that doesn't sound right",
          "that seems too low",
          "it's wrong",
          "no, that's not correct",
          "could that be a mistake?",
          "how sure are you about this?",
          "i don't believe you",
          "i doubt it",
          "you must be wrong",
          "did you make that up?",
          "I'm not convinced.",
        })
    void doubtsTheAnswer(String message) {
      assertThat(meant("Who won?", "Ann Lee won.", message)).isEqualTo(new Again(true));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "tell me more",
          "more",
          "go on",
          "ok, tell me more about that",
          "can you tell me a bit more about it?",
          "what else?",
          "anything else?",
          "what happened next?",
        })
    void asksForMore(String message) {
      assertThat(meant("Who won?", "Ann Lee won.", message)).isEqualTo(new More(""));
    }

    @Test
    void asksForMoreOfSomebody() {
      assertThat(meant("Who won?", "Ann Lee won.", "tell me more about her"))
          .isEqualTo(new More("Ann Lee"));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "where does the committee say that the pool must close?",
          "what sources of income does the club have?",
          "are you sure the bridge opens on Monday?",
          "more than how many members must vote?",
          "where does the river come from",
          "which paper first reported the letter?",
          "is it wrong to feed the ducks?",
          "that is right",
          "can it be used in winter?",
          "based on what did the court rule?",
          "you are right",
          "from where?",
          "how do you know Ann Lee?",
          "could it be repaired?",
          "what else did Lee promise in the debate on the harbour tax?",
        })
    void isNotEveryQuestionWithItsWords(String message) {
      assertThat(FollowUpGrammar.isAboutTheAnswer(message)).isFalse();
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"tell me more", "source?", "are you sure?"})
    void isAskedBackWhatItIsAboutBeforeAnythingWasSaid(String message) {
      assertThat(grammar.of(List.of(), message)).isEqualTo(new Open(message, "", List.of()));
    }
  }

  @Nested
  class APronoun {

    private final String board = "Elected: Ann Lee (141 votes), Bob Day (119), Carl Fox (102).";

    @Test
    void thatMayMeanSeveralIsAskedBack() {
      assertThat(meant("Who got onto the board?", board, "how many votes did he get?"))
          .isEqualTo(
              new Open(
                  "how many votes did he get?",
                  "he",
                  List.of(
                      new Choice("Ann Lee", "Ann Lee (141 votes),  "),
                      new Choice("Bob Day", "Bob Day (119),  "),
                      new Choice("Carl Fox", "Carl Fox (102). "))));
    }

    @Test
    void meansOneWhomTheArticleCallsSo() {
      Exchange before =
          new Exchange(
              List.of("Who got onto the board?"),
              List.of(board),
              List.of(),
              List.of(
                  board + " Mrs Lee said she was glad. Mr Day nodded. Carl Fox left. She smiled."));

      assertThat(grammar.of(List.of(before), "how many votes did she get?"))
          .isInstanceOfSatisfying(
              Open.class, open -> assertThat(open.names()).doesNotContain("Bob Day"));
    }

    @Test
    void meansWhomTheQuestionNamedRatherThanWhomTheAnswerDid() {
      assertThat(
              completed("When did Sessions meet Kislyak?", "In May.", "did he tell the senators?"))
          .isEqualTo("did Sessions tell the senators?");
    }

    @Test
    void meansWhomTheFirstOfSeveralQuestionsAskedFor() {
      String resigned = "Colin Abbot resigned on Saturday as manager of Varra Lines.";
      Exchange before =
          new Exchange(
              List.of("who resigned from Varra Lines", "how much are the injured getting?"),
              List.of(resigned, "Each of them will get £1,200."),
              List.of("Colin Abbot", "£1,200"),
              List.of(resigned));

      assertThat(grammar.of(List.of(before), "who follows him?"))
          .isEqualTo(new Continued("who follows Colin Abbot?", Where.ANYWHERE));
    }

    @Test
    void thatMeansNobodyYetIsAskedBack() {
      assertThat(grammar.of(List.of(), "where does he live?"))
          .isEqualTo(new Open("where does he live?", "he", List.of()));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "Who did the new mayor choose as his deputy?",
          "what adjective did the president use for his attorney general",
          "Before he was elected to the Senate, what jobs did Sessions hold?",
          "Did the captain say that she would stay?",
        })
    void thatItsOwnQuestionExplainsIsLeftAlone(String question) {
      assertThat(grammar.of(List.of(), question)).isEqualTo(new Independent(question));
    }

    @Test
    void forAThingIsAskedBackOnlyWhereNothingElseIsSaid() {
      assertThat(grammar.of(List.of(), "where is it?"))
          .isEqualTo(new Open("where is it?", "it", List.of()));
      assertThat(grammar.of(List.of(), "how much is it to rent the hall?"))
          .isInstanceOf(Independent.class);
    }

    @Test
    void oneStandsForTheThingSpokenOf() {
      assertThat(
              completed(
                  "Is there no lift in March?", "There is none.", "why do they need a new one?"))
          .isEqualTo("why do they need a new lift?");
    }
  }

  @Nested
  class WhatIsAskedBack {

    private final Open open =
        new Open(
            "how many votes did he get?",
            "he",
            List.of(
                new Choice("Bob Day", "Bob Day (chair)"),
                new Choice("Carl Fox", "Carl Fox (treasurer)")));

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(strings = {"Carl Fox", "fox", "i mean fox", "fox i mean", "sorry, Mr Fox!"})
    void isAnsweredByAChoice(String message) {
      assertThat(grammar.chosen(open, message)).contains("how many votes did Carl Fox get?");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "2",
          "2.",
          "2)",
          "#2",
          "No. 2",
          "number 2",
          "the 2nd",
          "the second",
          "Second one!",
          "the last one",
          "the latter",
          "sorry, the second one please",
        })
    void isAnsweredByAPlaceAmongTheChoices(String message) {
      assertThat(grammar.chosen(open, message)).contains("how many votes did Carl Fox get?");
    }

    @Test
    void isNotAnsweredByANumberBeyondTheChoices() {
      assertThat(grammar.chosen(open, "3")).isEmpty();
      assertThat(grammar.chosen(open, "0")).isEmpty();
    }

    @Test
    void isAnsweredByANumberThatNamesAChoiceRatherThanItsPlace() {
      Open which =
          new Open(
              "who paid for Apollo?",
              "Apollo",
              List.of(new Choice("Apollo 2", ""), new Choice("Apollo 1", "")));

      assertThat(grammar.chosen(which, "2")).contains("who paid for Apollo 2?");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "Will Keel",
          "Sam Keel, 58, a retired master of a ship that sank",
          "the Who",
        })
    void isAnsweredByAChoiceInFullWhateverItsWords(String choice) {
      Open who =
          new Open(
              "what did he say?",
              "he",
              List.of(new Choice("Sam Keel, 41, a clerk", ""), new Choice(choice, "")));

      assertThat(grammar.chosen(who, choice)).contains("what did " + choice + " say?");
    }

    @Test
    void isAnsweredByADescription() {
      assertThat(grammar.chosen(open, "the treasurer"))
          .contains("how many votes did Carl Fox, the treasurer, get?");
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
        strings = {
          "who is the treasurer?",
          "is the pool open?",
          "how many votes were cast in all?"
        })
    void isPassedOverByAnotherQuestion(String message) {
      assertThat(grammar.chosen(open, message)).isEmpty();
    }
  }

  private final FollowUpGrammar grammar = new FollowUpGrammar(Vocabularies.EMPTY);

  private FollowUp meant(String before, String answered, String now) {
    return grammar.of(
        List.of(new Exchange(List.of(before), List.of(answered), List.of(), List.of(answered))),
        now);
  }

  /** What is asked after a question was answered with the only sentence of a paragraph. */
  private String completed(String before, String answered, String now) {
    return switch (meant(before, answered, now)) {
      case Continued(var question, var where) -> question;
      case Independent(var question) -> question;
      case FollowUp other -> other.toString();
    };
  }
}
