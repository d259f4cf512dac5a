package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say of themselves around a question is no part of it. */
class AskerStatementsTest {

  private final Chatter chatter =
      new Chatter(Vocabularies.ofNames("pellbrook", "voss", "ceramics", "garside", "skerrow"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          My mum wants to know, who won?                                       | who won?
          my mum wants to know who won                                         | who won
          we were arguing about this at dinner: who won?                       | who won?
          We had an argument about that yesterday. Who won?                    | Who won?
          I live near there so who won?                                        | who won?
          just saw this on the news, who won?                                  | who won?
          i heard about it on the radio this morning. who won?                 | who won?
          long time reader, first time asker. who won?                         | who won?
          sorry if this was asked before but who won?                          | who won?
          Sorry if that's a stupid question, who won?                          | who won?
          need it for an article, who won?                                     | who won?
          I'm new here. Who won?                                               | Who won?
          I used to live there. Who won?                                       | Who won?
          i'm in a bit of a rush, who won?                                     | who won?
          who won? my uncle worked there                                       | who won?
          who won? we used to live round there                                 | who won?
          who won, my uncle worked there                                       | who won
          who won? I'm curious.                                                | who won?
          who won? It's for my newsletter.                                     | who won?
          who won? I need it for a school essay                                | who won?
          who won? my boss is asking                                           | who won?
          who won? asking on behalf of my sister                               | who won?
          who won? In a rush                                                   | who won?
          Can you list the teams? In a rush                                    | Can you list the teams?
          give me the gist of it, no time to read                              | give me the gist of it
          who won? we have a bet on it                                         | who won?
          who won? I couldn't find it anywhere, sorry                          | who won?
          who won? I can't work it out. Thanks!                                | who won?
          who won, please & thank you                                          | who won
          My sister moved to Spain. Why is Voss Ceramics closing its works?    | Why is Voss Ceramics closing its works?
          why is Voss closing? we bought all our plates from them              | why is Voss closing?
          My father was a potter all his life, why is voss ceramics closing?   | why is voss ceramics closing?
          My neighbour never believes me. Who won against Voss Ceramics?       | Who won against Voss Ceramics?
          i have an essay due tomorrow and i need to know who beat Voss        | who beat Voss
          """)
  void isTakenOff(String line, String question) {
    assertThat(chatter.without(line)).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I'm doing a school project on Inch Varra and I wanted to ask how many people live there, please & thank you | how many people live in Inch Varra
          I'm writing an article about Skerrow. How many people live there?    | How many people live in Skerrow?
          my uncle lives in pellbrook, who is the mayor there?                 | who is the mayor in pellbrook?
          We went to school with Neil Garside. What did he do before he left?  | What did Neil Garside do before he left?
          I'm a big fan of Ann Lee, what is her job?                           | what is Ann Lee's job?
          my nan sailed on the Marigold. When was it built?                    | When was the Marigold built?
          My brother works for Varra Lines. How many boats do they have?       | How many boats do Varra Lines have?
          """)
  void givesItsNameToThePronounOfTheQuestion(String line, String question) {
    assertThat(chatter.without(line)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Garside stole money from the club. How much?",
        "The ferry hit the breakwater. How fast was it going?",
        "I joined in November, how much do I pay?",
        "My son is 9. How much is the fee?",
        "I'm a pensioner. What does a ticket to Pellbrook cost?",
        "we've got a baby, is there any help with the laundry at Skerrow?",
        "i'm at uni, what's a term with the Skerrow choir",
        "i'm from pellbrook, what's the big room an hour at Voss House",
        "I lost my key. What now?",
        "I lost my boathouse key, who do people ask?",
        "I read that Garside stole money. How much?",
        "I heard Voss Ceramics is closing. When will the works shut?",
        "I thought Garside was the chairman. When did Tolland take over?",
        "I met the mayor yesterday. How old is she?",
        "I know Neil Garside and Ann Lee. What did he steal?",
        "we work at the library. when does it close?",
        "I work at the library. What are the opening hours?",
        "why is he leaving? I mean Garside",
        "who won? I'm asking about the race in May",
        "what should we do if we lose the key, my paddle and my coat?",
        "Did he say that my uncle worked there?",
        "are you sure? i read twelve",
        "Did Garside say why my club closed?",
        "who wrote My Fair Lady?",
        "my question",
        "I want to break free",
      })
  void isKeptWhereTheQuestionNeedsIt(String line) {
    assertThat(chatter.without(line)).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my uncle, ",
        "I live there. ",
        "i and i ",
        "my mum wants ",
        "I saw this and so why ",
        "we had a bet about this at "
      })
  void takesNoTimeWhereThereIsMuchOfIt(String words) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> chatter.without(words.repeat(2000 / words.length())));
  }
}
