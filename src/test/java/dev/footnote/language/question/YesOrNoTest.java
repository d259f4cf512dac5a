package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YesOrNoTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Did Sessions meet Kislyak?                  | Sessions met twice with Kislyak.
          Did Sessions meet Kislyak?                  | In July, Jeff Sessions met Sergey Kislyak in Cleveland.
          Did Sessions recuse himself?                | Sessions recused himself after the hearing.
          Did Trump endorse Tuberville?               | Trump endorsed Tuberville last month, praising him as a “terrific coach”.
          did Sessions really resign?                 | Sessions resigned on November 7.
          Was Sessions the first senator to endorse Trump? | Sessions was the first senator to endorse Trump for president.
          Has the club bought a new boat?             | The club has bought a new boat, and it is green.
          Is the pool open?                           | The pool is open.
          Is there a lift?                            | There is a lift.
          Will the pool open in June?                  | The pool will open in June.
          Did Marsh win the Dee Cup in 2019?          | Marsh won the Dee Cup in 2019.
          Does the library close on Mondays?          | The library closes on Mondays.
          Is Anna Berg the chair of the club?         | Anna Berg is the chair of the club.
          """)
  void isYesWhereTheSentenceSaysAllThatIsAsked(String question, String sentence) {
    assertThat(told(question, sentence)).isEqualTo("Yes.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Did Sessions meet Kislyak?                  | Sessions did not meet Kislyak.
          Did Sessions meet Kislyak?                  | Sessions never met Kislyak.
          Did Sessions disclose the meetings?         | Sessions failed to disclose the meetings.
          Did Marsh pay the fee?                      | Marsh refused to pay the fee.
          Is the pool open?                           | The pool is no longer open.
          Is the pool open?                           | The pool is closed.
          Is there a lift?                            | There is no lift.
          Did Marsh accept the offer?                 | Marsh rejected the offer.
          Did 12 people die in the fire?              | Nine people died in the fire.
          Did Marsh resign on June 6?                 | Marsh resigned on June 8.
          """)
  void isNoWhereTheSentenceDeniesOrExcludesIt(String question, String sentence) {
    assertThat(told(question, sentence)).isEqualTo("No.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Did Sessions meet Kislyak?                  | Sessions allegedly met Kislyak.
          Did Sessions meet Kislyak?                  | Sessions may have met Kislyak.
          Did Sessions meet Kislyak?                  | Sessions planned to meet Kislyak.
          Did Sessions meet Kislyak?                  | Sessions said he met Kislyak.
          Did Sessions meet Kislyak?                  | The Post reported that Sessions met Kislyak.
          Did Sessions meet Kislyak?                  | If Sessions met Kislyak, he forgot it.
          Did Sessions meet Kislyak?                  | “Sessions met Kislyak.”
          Did Sessions meet Kislyak?                  | “It was late”, he knew, when Sessions met Kislyak.
          Did Sessions meet Kislyak?                  | Saying so, Sessions met “Kislyak”.
          Did Sessions meet Kislyak?                  | Kislyak met Sessions.
          Did Sessions meet Kislyak?                  | Sessions’ lawyer met Kislyak.
          Did Sessions meet Kislyak?                  | Sessions met Kislyak’s wife.
          Did Sessions meet Kislyak?                  | Sessions met Kislyak aides.
          Did Sessions meet Kislyak?                  | A friend of Sessions met Kislyak.
          Did Sessions meet Kislyak?                  | Sessions almost met Kislyak.
          Did Sessions meet Kislyak?                  | Sessions has not met Kislyak since May.
          Did Sessions meet Kislyak?                  | Sessions did not deny that he met Kislyak.
          Did Sessions meet Kislyak?                  | He met Kislyak.
          Did Sessions meet Kislyak in 2016?          | Sessions met Kislyak.
          Did Sessions meet Kislyak in 2016?          | Sessions met Kislyak in 2017.
          Did Sessions meet Kislyak or Miller?        | Sessions met Kislyak.
          Didn’t Sessions meet Kislyak?               | Sessions met Kislyak.
          Is there really no lift?                    | There is no lift.
          Did Sessions not resign?                    | Sessions did not resign.
          Is the pool open?                           | The pool was open.
          Is the pool open?                           | The pool is open on Mondays.
          Is the pool open?                           | The pool is closed on Mondays.
          Is the pool open to all members?            | The pool is open to members.
          Is the pool still open?                     | The pool is open.
          Can members bring a dog?                    | Members bring a dog.
          Will Marsh resign?                          | Marsh resigned.
          Does Marsh pay the fee?                     | Marsh paid the fee.
          Did Marsh pay the fee?                      | Marsh did not only pay the fee.
          Did Marsh resign?                           | Marsh did not resign because of the fee.
          Did Marsh resign?                           | Marsh did not resign until May.
          Is Ruiz the brewmaster?                     | Ruiz is a brewmaster.
          Did 12 people die in the fire?              | At least nine people died in the fire.
          Did Marsh win?                              | Did Marsh win?
          Did he win?                                 | He won.
          Who won?                                    | Marsh won.
          Is it true that Marsh won?                  | Marsh won.
          Did Marsh claim he won?                     | Marsh won.
          Did Marsh refuse the offer?                 | Marsh rejected the offer.
          Is the pool closed?                         | The pool is shut.
          Does the library close on Mondays?          | The library opens on Mondays.
          Did the library open on Monday?             | The library closed on Monday.
          Did Marsh vote for the plan?                | Marsh voted for the plan to be dropped.
          Was the bridge closed?                      | The bridge was closed to lorries.
          Has the roof been repaired?                 | The roof has been repaired in part.
          Did Marsh resign?                           | Had Marsh resigned, it would have been over.
          Did Marsh resign?                           | Marsh resigned from the choir.
          Did 12 people die?                          | Two of the 12 people died.
          Will the pool open in June?                 | The pool will open in June for members.
          Did Marsh pay?                              | No one but Marsh has paid.
          Has Denholm shares in the club?             | Denholm sold shares in the club.
          """)
  void isLeftOpenWhereAnythingIsInDoubt(String question, String sentence) {
    assertThat(told(question, sentence)).isEmpty();
  }

  private static String told(String question, String sentence) {
    return YesOrNo.told(Asked.question(question), sentence).map(YesOrNo::words).orElse("");
  }
}
