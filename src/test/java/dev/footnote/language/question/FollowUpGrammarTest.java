package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          And why did the court object?
          What about the claim that Comey lied?
          """)
  void leavesANewTopicAlone(String question) {
    assertThat(completed("Who is Tommy Tuberville?", "Trump endorsed Tommy Tuberville.", question))
        .isEqualTo(question);
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
    FollowUpGrammar.Exchange refused =
        new FollowUpGrammar.Exchange("Who is Tommy Tuberville?", "", List.of());

    assertThat(FollowUpGrammar.complete(refused, "Where did he work?"))
        .isEqualTo("Where did Tommy Tuberville work?");
  }

  /** What is asked after a question was answered with the only sentence of a paragraph. */
  private static String completed(String before, String answered, String now) {
    return FollowUpGrammar.complete(
        new FollowUpGrammar.Exchange(before, answered, List.of(answered)), now);
  }
}
