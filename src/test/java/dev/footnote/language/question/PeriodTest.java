package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.question.Mentions.Edition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many came in 2023? | IN | 2023 | 0 | 0",
        "What did the 2023 fair raise? | IN | 2023 | 0 | 0",
        "what did they say in may? | IN | 0 | 5 | 0",
        "Who won the September match? | IN | 0 | 9 | 0",
        "What was it before March? | BEFORE | 0 | 3 | 0",
        "What has changed since 2019? | SINCE | 2019 | 0 | 0",
        "What was said after 3 May 2017? | AFTER | 2017 | 5 | 3",
        "What happened in early June 2017? | IN | 2017 | 6 | 0",
        "How many came last year? | IN | 2023 | 0 | 0",
        "How many came last month? | IN | 2024 | 2 | 0",
      })
  void isWhatAQuestionLimitsItselfTo(
      String question, Period.Relation relation, int year, int month, int day) {
    assertThat(Period.in(question, TODAY))
        .contains(new Period(relation, new Moment(year, month, day)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "May I bring my dog?",
        "What may members do?",
        "Who is Theresa May?",
        "Did April Smith win?",
        "Did they march to the hall?",
        "How do 2,000 people get home?",
        "What costs £2000?",
      })
  void isNoVerbNoPersonAndNoPrice(String question) {
    assertThat(Period.in(question, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many came in 2023? | 2023-05-01 | true",
        "How many came in 2023? | 2024-05-01 | false",
        "What was it before March? | 2024-02-28 | true",
        "What was it before March? | 2024-03-01 | false",
        "What was it since May 2019? | 2019-05-01 | true",
        "What was it since May 2019? | 2019-04-30 | false",
        "What was it after 2019? | 2019-12-31 | false",
        "What was it after 2019? | 2020-01-01 | true",
      })
  void coversItsDays(String question, LocalDate day, boolean covers) {
    assertThat(Period.in(question, TODAY).orElseThrow().covers(Moment.of(day))).isEqualTo(covers);
  }

  @Test
  void coversNothingThatCannotBeCompared() {
    Period may = Period.in("What was said in May?", TODAY).orElseThrow();

    assertThat(may.covers(new Moment(2019, 0, 0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who is the latest head coach? | NEWEST",
        "What is the latest on the bridge? | NEWEST",
        "Who is now the director? | NEWEST",
        "When does it start now? | NEWEST",
        "Who currently runs the club? | NEWEST",
        "Does the brewer leave now that it is sold? | ANY",
        "When was she to go, according to the first report? | FIRST",
        "What was originally planned? | FIRST",
        "Which mistake did the paper make? | FIRST",
        "When must it be paid at the latest? | ANY",
      })
  void tellsWhichReportIsAskedFor(String question, Edition edition) {
    assertThat(Period.edition(question)).isEqualTo(edition);
  }

  @Test
  void readsLastYearByTheDayOfTheArticle() {
    assertThat(Moment.in("The profit rose last year.", LocalDate.of(2018, 2, 1)))
        .isEqualTo(List.of(new Moment(2017, 0, 0)));
  }

  @Test
  void readsAMonthWithoutAYearAsOneOfTheArticlesYear() {
    assertThat(Moment.in("It opens on 3 May.", LocalDate.of(2018, 2, 1)))
        .containsExactly(new Moment(2018, 5, 3));
  }
}
