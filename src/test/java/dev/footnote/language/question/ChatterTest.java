package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatterTest {

  private final Chatter chatter = new Chatter(Vocabularies.ofNames("sessions", "fbi", "trump"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          hi, why did he resign?                               | why did he resign?
          Hi there! quick one, who's mueller?                  | who's mueller?
          Good morning 😊 could you pls tell me what trump said | what trump said
          ok so why did he resign                              | why did he resign
          ok different question. who's Stephen Miller?         | who's Stephen Miller?
          different question: who won?                         | who won?
          umm when was that?                                   | when was that?
          hmm, who won                                         | who won
          lol why did he resign?                               | why did he resign?
          Just curious, who won?                               | who won?
          I was wondering why he resigned                      | why he resigned
          I was wondering if the pool is open                  | the pool is open
          i wonder who won                                     | who won
          do you know who won?                                 | who won?
          can you tell me if the pool is open?                 | the pool is open?
          Could you please tell me: when did he resign?        | when did he resign?
          please tell me how old she is                        | how old she is
          who won??!!                                          | who won?
          who won!!!                                           | who won
          who won? thx                                         | who won?
          who won? Thanks in advance!                          | who won?
          who won, please?                                     | who won?
          who won thx                                          | who won
          who won? just curious                                | who won?
          who won 🙏🏽                                           | who won
          who won :-)                                          | who won
          who, um, won the cup?                                | who won the cup?
          so tell me, who won lol                              | so tell me, who won
          thanks! and when did he resign?                      | and when did he resign?
          WHY DID SESSIONS RECUSE HIMSELF?                     | why did Sessions recuse himself?
          ok so WHY DID THE FBI DIRECTOR RESIGN                | why did the FBI director resign
          PLS TELL ME WHO LEFT NATO                            | who left NATO
          """)
  void isTakenOff(String line, String question) {
    assertThat(chatter.without(line)).isEqualTo(question);
    assertThat(chatter.without(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi Tek albums",
        "The Who toured when?",
        "Well of Souls",
        "OK Corral shooting date",
        "So What by Miles Davis",
        "Who is OK?",
        "Please Please Me release date",
        "whom did he want to please",
        "did he say thanks",
        "who is his best mate",
        "who starred in Cheers",
        "like whom does he dress?",
        "Can you bring a dog?",
        "Do you know him?",
        "tell me more",
        "what is the well like?",
        "Good Morning America host",
        "and why did he leave?",
        "why?",
        "NATO?",
        "2017",
        "hello",
        "👍",
        "?!",
        "will he run again",
        "um wie viel Uhr öffnet das Bad?",
        "Why did he, like his father, resign?",
      })
  void isNoPartOfTheQuestion(String question) {
    assertThat(chatter.without(question)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ok ", "hi, ", "?!", "…", "so so ", "thanks ", "🙂", "please tell me ", " - "})
  void takesNoTimeWhereThereIsMuchOfIt(String words) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> chatter.without(words.repeat(2000 / words.length())));
  }
}
