package dev.footnote.language.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-03-12, 2024-03-12, 2024-03-12"
  })
  void aYearAMonthOrADayIsFromItsFirstDayToItsLast(String written, String first, String last) {
    assertThat(DayRange.of(written))
        .contains(new DayRange(LocalDate.parse(first), LocalDate.parse(last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "March 2024", "2024-13", "2024-06-31", "2024-3", "20240312"})
  void nothingElseIsADay(String written) {
    assertThat(DayRange.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, , since 2024",
    "2024-03, , since March 2024",
    "2024-03-12, , 'since March 12, 2024'",
    ", 2024, until 2024",
    ", 2024-02, until February 2024",
    "2023, 2023, in 2023",
    "2023-12, 2023-12, in December 2023",
    "2023-05-04, 2023-05-04, 'on May 4, 2023'",
    "2021, 2023-06, from 2021 to June 2023",
    ", , ''"
  })
  void isSaidAsPeopleSayIt(String since, String until, String words) {
    DayRange days = DayRange.ALL;
    if (since != null) {
      days = days.and(DayRange.of(since).orElseThrow().onwards());
    }
    if (until != null) {
      days = days.and(DayRange.of(until).orElseThrow().backwards());
    }

    assertThat(days.words()).isEqualTo(words);
  }

  @Test
  void daysThatContradictEachOtherAreNone() {
    DayRange none = DayRange.of("2024").orElseThrow().and(DayRange.of("2023").orElseThrow());

    assertThat(none.isEmpty()).isTrue();
    assertThat(ArticleFilter.published(none).words())
        .isEqualTo(" published since 2024-01-01 and until 2023-12-31");
  }
}
