package dev.footnote.language.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedDaysTest {

  @ParameterizedTest(name = "“{0}” has {1} in it, but not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017 | 2017-12-31 | 2018-01-01
          from March | 2020-03-01 | 2020-04-01
          in march 2017 | 2017-03-31 | 2018-03-31
          from Sept. 2017 | 2017-09-30 | 2017-10-01
          from 2017-06 | 2017-06-06 | 2017-07-06
          on 5 May | 1999-05-05 | 1999-05-06
          on May 5th | 1999-05-05 | 1999-05-06
          on the 5th of May, 2021 | 2021-05-05 | 2022-05-05
          on Friday, May 5, 2021 | 2021-05-05 | 2022-05-05
          of 2021-05-05 | 2021-05-05 | 2021-05-06
          since 2017 | 2017-01-01 | 2016-12-31
          after 2017 | 2018-01-01 | 2017-12-31
          before March 2017 | 2017-02-28 | 2017-03-01
          until March 2017 | 2017-03-31 | 2017-04-01
          before 5 May 2021 | 2021-05-04 | 2021-05-05
          """)
  void holdsTheDaysThatAreMeant(String words, LocalDate inside, LocalDate outside) {
    assertThat(NamedDays.of(words))
        .hasValueSatisfying(
            period -> {
              assertThat(period.contains(inside)).isTrue();
              assertThat(period.contains(outside)).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the chess club",
        "since March",
        "31 June 2021",
        "in 45",
        "marching",
        "on Friday",
        ""
      })
  void isNothingElse(String words) {
    assertThat(NamedDays.of(words)).isEmpty();
  }
}
