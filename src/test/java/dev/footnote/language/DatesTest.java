package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2024, 11, 27);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-11-27",
        "2024-11-27T10:00:00+01:00",
        "2024/11/27",
        "27/11/2024",
        "11/27/2024",
        "27.11.2024",
        "27. 11. 2024",
        "27-11-2024",
        "27-Nov-2024",
        "2024年11月27日",
        "Nov. 27, 2024",
        "November 27th, 2024",
        "Wednesday, 27 November 2024, 10:15",
        "27th of November 2024",
        "27. November 2024",
        "27 novembre 2024",
        "27 nov. 2024",
        "27 de noviembre de 2024",
        "27 de novembro de 2024",
        "27 NOVEMBRE 2024",
        "27 listopada 2024",
        "27. marraskuuta 2024",
      })
  void areReadInTheFormsOfManyPlaces(String text) {
    assertThat(Dates.in(text)).contains(DAY);
    assertThat(Dates.allIn("It was " + text + " then")).containsExactly(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/06/2024",
        "13/13/2024",
        "room 27 in 2024",
        "27 Novembers 2024",
        "27/11/20245",
        "1.27.11.2024",
        "12345-11-27",
        "30 February 2024",
      })
  void areNoOtherFigures(String text) {
    assertThat(Dates.allIn(text)).isEmpty();
  }

  @Test
  void areDayFirstWhereFiguresDoNotTell() {
    assertThat(Dates.in("03/04/2024")).contains(LocalDate.of(2024, 4, 3));
    assertThat(Dates.in("03/04/2024", Dates.Order.MONTH_FIRST)).contains(LocalDate.of(2024, 3, 4));
    assertThat(Dates.in("03.04.2024", Dates.Order.MONTH_FIRST)).contains(LocalDate.of(2024, 4, 3));
    assertThat(Dates.in("27/11/2024", Dates.Order.MONTH_FIRST)).contains(DAY);
  }

  @Test
  void areMonthFirstWhereMonthsAreNamedFirst() {
    assertThat(Dates.order("It shut on March 9 and opened on Nov. 27."))
        .isEqualTo(Dates.Order.MONTH_FIRST);
    assertThat(Dates.order("It shut on 9 March.")).isEqualTo(Dates.Order.DAY_FIRST);
    assertThat(Dates.order("March 10:30, March 4 p.m., May")).isEqualTo(Dates.Order.DAY_FIRST);
  }

  @Test
  void comeAsTheyStand() {
    assertThat(Dates.allIn("from 1 May 2024 to 2024-11-27"))
        .containsExactly(LocalDate.of(2024, 5, 1), DAY);
  }
}
