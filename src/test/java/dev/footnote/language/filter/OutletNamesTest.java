package dev.footnote.language.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNamesTest {

  private static final Set<String> KNOWN =
      Set.of("The Marlow Observer", "El País", "FOX News - Health", "FOX News - Travel");

  @ParameterizedTest
  @CsvSource({
    "the marlow observer, The Marlow Observer",
    "Marlow Observer, The Marlow Observer",
    "EL PAIS, El País",
    "fox news - health, FOX News - Health"
  })
  void caseAccentsAndAnArticleMakeNoDifference(String written, String outlet) {
    assertThat(OutletNames.named(written, KNOWN)).containsExactly(outlet);
  }

  @Test
  void aNameWithoutRubricMeansAllRubrics() {
    assertThat(OutletNames.named("Fox News", KNOWN))
        .containsExactlyInAnyOrder("FOX News - Health", "FOX News - Travel");
  }

  @Test
  void aPartOfANameIsAnotherName() {
    assertThat(OutletNames.named("Observer", KNOWN)).isEmpty();
  }

  @Test
  void theNearestComeFirst() {
    assertThat(OutletNames.nearest("Marlow Obsrever", KNOWN, 2))
        .hasSize(2)
        .startsWith("The Marlow Observer");
  }
}
