package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.page.Referents.Referent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferentsTest {

  @ParameterizedTest
  @CsvSource({
    "Pallister Rope Works: report for 2024, '', The Company was founded in 1871., Pallister Rope Works",
    "Boathouse rules, Fenwick Quay Rowing Club, Keys stay with the club., Fenwick Quay Rowing Club",
    "Report of the Heronswater Trust, '', The Trust owns the lake., Heronswater Trust",
  })
  void isTheOneThatTheTitleOrTheOutletNames(String title, String outlet, String text, String name) {
    assertThat(Referents.in(title, outlet, text)).extracting(Referent::name).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Letter to the editor, '', The company has moved.",
    "Brightwater Springs Inc. buys Corvin, '', The council has agreed.",
    "Ada Lamb buys a boat, Pellworth Echo, The club was not amused.",
    "Fenwick Quay Rowing Club and Loughmore Sailing Club meet, '', The club won.",
  })
  void isNobodyWhereNoneOrSeveralCanBeMeant(String title, String outlet, String text) {
    assertThat(Referents.in(title, outlet, text)).isEmpty();
  }

  @Test
  void standsInTheSentencesThatHaveTheWords() {
    Referent club = new Referent("the club", "Fenwick Quay Rowing Club");

    assertThat(club.standsIn("The club pays.")).isTrue();
    assertThat(club.standsIn("The clubhouse is closed.")).isFalse();
    assertThat(club.standsIn("The Club Committee pays.")).isFalse();
  }
}
