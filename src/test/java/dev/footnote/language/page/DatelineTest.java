package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  private static final LocalDate DAY = LocalDate.of(2017, 3, 2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2017-03-02                                        | 2017-03-02 |                     |
          March 2, 2017 at 7:15 pm                          | 2017-03-02 |                     |
          Thursday, 2 March 2017 19:20                      | 2017-03-02 |                     |
          *2 March 2017*                                    | 2017-03-02 |                     |
          The Harbour Times, 2 March 2017                   | 2017-03-02 | The Harbour Times   |
          Springvale, 2 March 2017                          | 2017-03-02 |                     |
          `Rinkside club website | 2 March 2017`            | 2017-03-02 | Rinkside club website |
          `2 March 2017 | The Harbour Times | Ann Lee`      | 2017-03-02 | The Harbour Times   | Ann Lee
          `The Harbour Times | Ann Lee | 2 March 2017`      | 2017-03-02 | The Harbour Times   |
          By Ann Lee, 2 March 2017                          | 2017-03-02 |                     | Ann Lee
          Posted by Jack Thorne on 2 March 2017 in News     | 2017-03-02 |                     | Jack Thorne
          Published 2 March 2017 in the Dunmallow Gazette   | 2017-03-02 | Dunmallow Gazette   |
          Published: 2 March 2017, updated: 4 April 2018    | 2017-03-02 |                     |
          Updated: 4 April 2018, published: 2 March 2017    | 2017-03-02 |                     |
          Updated: 28/11/2024 19:20                         |            |                     |
          Zuletzt aktualisiert am 4. April 2018             |            |                     |
          """)
  void tellsWhenWhereAndByWhomAnArticleWasPublished(
      String line,
      @Nullable LocalDate published,
      @Nullable String outlet,
      @Nullable String author) {
    assertThat(Dateline.of(line))
        .hasValueSatisfying(
            told -> {
              assertThat(told.published()).isEqualTo(published);
              assertThat(told.outlet()).isEqualTo(outlet);
              assertThat(told.author()).isEqualTo(author);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Published: 2 March 2017",
        "Posted on 2 March 2017",
        "Updated: 4 April 2018, published: 2 March 2017"
      })
  void isStatedWhereEachDayHasItsLabel(String line) {
    assertThat(Dateline.of(line).orElseThrow().stated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2 March 2017", "2 March 2017, updated: 4 April 2018"})
  void isNotStatedWhereADayHasNone(String line) {
    assertThat(Dateline.of(line).orElseThrow().stated()).isFalse();
  }

  @Test
  void isNamedWhereANameStandsBesideTheDay() {
    assertThat(Dateline.of("Springvale, 2 March 2017").orElseThrow().named()).isTrue();
    assertThat(Dateline.of("2 March 2017").orElseThrow().named()).isFalse();
    assertThat(Dateline.of("By Ann Lee, 2 March 2017").orElseThrow().named()).isFalse();
  }

  @Test
  void readsFiguresInTheOrderThatItIsTold() {
    assertThat(Dateline.of("03/02/2017", Dates.Order.MONTH_FIRST).orElseThrow().published())
        .isEqualTo(DAY);
    assertThat(Dateline.of("02/03/2017").orElseThrow().published()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The harbour was closed.",
        "The council met on 2 March 2017 and voted.",
        "Applications close 2 March 2017",
        "Summer fair, 2 March 2017",
        "Thursday, 2 March 2017, 7 pm",
        "2 March 2017 Springvale",
        "Springvale, Oakdale, Elmton, Ashford, 2 March 2017",
        "30 February 2017",
        "the harbour, 2 March 2017"
      })
  void isNothingThatSaysMore(String line) {
    assertThat(Dateline.of(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Applications close: 31 January 2027 | true
          Summer fair, 2 March 2017           | true
          Meeting on 2 March 2017             | true
          applications close: 31 January 2027 | false
          Springvale, 2 March 2017            | false
          Summer fair                         | false
          """)
  void isAnEventWhereTheDayIsOfSomethingElse(String line, boolean event) {
    assertThat(Dateline.isEvent(line)).isEqualTo(event);
  }

  @Test
  void ofARecordIsTheDayThatItGivesAsItsOwn() {
    assertThat(Dateline.dated("Date: 2 March 2017", Dates.Order.DAY_FIRST)).contains(DAY);
    assertThat(Dateline.dated("Datum: Donnerstag, 2. März 2017", Dates.Order.DAY_FIRST))
        .contains(DAY);
    assertThat(Dateline.dated("Date: to be agreed", Dates.Order.DAY_FIRST)).isEmpty();
    assertThat(Dateline.dated("Place: 2 March 2017", Dates.Order.DAY_FIRST)).isEmpty();
  }

  @Test
  void mayEndATitle() {
    assertThat(Dateline.ending("Council question time, 2 March 2017", Dates.Order.DAY_FIRST))
        .contains(DAY);
    assertThat(Dateline.ending("Council question time", Dates.Order.DAY_FIRST)).isEmpty();
    assertThat(Dateline.ending("What happened until 2 March 2017", Dates.Order.DAY_FIRST))
        .isEmpty();
  }

  @Test
  void ofAnAgencyBeginsTheText() {
    assertThat(
            Dateline.opening(
                "PORT ASKER, 2 March 2017 – Chainsaws could be heard.", Dates.Order.DAY_FIRST))
        .contains(DAY);
    assertThat(
            Dateline.opening(
                "On 2 March 2017 – a Thursday – chainsaws could be heard.", Dates.Order.DAY_FIRST))
        .isEmpty();
  }
}
