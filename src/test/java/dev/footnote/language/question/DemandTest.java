package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many boats does the club have?             | COUNT
          and how many do they have                      | COUNT
          do you know how many came?                     | COUNT
          What time does the bar open?                   | CLOCK
          when's the bar open                            | MOMENT
          When did the bar open?                         | MOMENT
          the bar opened when?                           | MOMENT
          How old is the bar?                            | MEASURE
          it's shut again, how long will that take?      | MEASURE
          how much is the bar worth                      |
          What time of year is best?                     |
          What did she say when the bar opened?          |
          Who knows how old the bar is?                  |
          When the bar opened, did she sing?             |
          May I sing when the bar is open?               |
          """)
  void isThatOfAQuestionThatPlainlyAsksForAFigure(String question, Demand expected) {
    assertThat(Demand.of(question).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COUNT   | twelve                                          | true
          COUNT   | no boats                                        | true
          COUNT   | Otter and Heron                                 | true
          COUNT   | October                                         | false
          CLOCK   | From 8.45 on Sunday                             | true
          CLOCK   | At eight on 3 July                              | true
          CLOCK   | After the market closes                         | true
          CLOCK   | On 22 April                                     | false
          CLOCK   | On May 22 in Bergen                             | false
          MOMENT  | On Sat. 3 July                                  | true
          MOMENT  | The pumps come next autumn.                     | true
          MOMENT  | It opens as soon as the paint is dry.           | true
          MOMENT  | They won it 20-17.                              | false
          MEASURE | He has rowed for well over a week.              | true
          MEASURE | She is as old as the bar.                       | true
          MEASURE | She was born in Bergen.                         | true
          MEASURE | It was designed by Sunniva Holm, an architect.  | false
          """)
  void isMetByWhateverMayBeSuchAFigure(Demand demand, String words, boolean met) {
    assertThat(demand.isMetBy(words)).isEqualTo(met);
  }
}
