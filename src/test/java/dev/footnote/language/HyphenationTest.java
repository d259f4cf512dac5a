package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HyphenationTest {

  @Test
  void aWordThatIsPartedIsOneAgain() {
    assertThat(joined("The verger no-", "ticed them.")).isEqualTo("The verger noticed them.");
  }

  @Test
  void aHyphenStaysThatTheTextHasElsewhere() {
    assertThat(joined("a worm-", "eaten tread", "All are worm-eaten.", "It is ex-", "traordinary."))
        .isEqualTo("a worm-eaten tread");
  }

  @Test
  void aHyphenStaysWhereNoWordIsEverPartedAndBothPartsAreWords() {
    assertThat(joined("a long-", "term plan", "A long way and a term."))
        .isEqualTo("a long-term plan");
  }

  @Test
  void aWordThatTheTextHasUnpartedIsNoCompound() {
    assertThat(joined("on the stair-", "case now", "The stair, the case, the staircase."))
        .isEqualTo("on the staircase now");
  }

  @Test
  void aHyphenStaysBeforeACapitalLetterAndAFigure() {
    assertThat(joined("the Anti-", "Corn-Law League")).isEqualTo("the Anti-Corn-Law League");
    assertThat(joined("of COVID-", "19 was")).isEqualTo("of COVID-19 was");
  }

  @Test
  void aPartOfAWordStaysApartThatIsWrittenOutBehind() {
    assertThat(joined("Vor-", "und Nachteile")).isEqualTo("Vor- und Nachteile");
  }

  @Test
  void aSoftHyphenGoes() {
    assertThat(joined("im\u00AD", "possible")).isEqualTo("impossible");
  }

  @Test
  void linesWithoutAHyphenArePartedByASpace() {
    assertThat(joined("one –", "two")).isEqualTo("one – two");
  }

  private static String joined(String line, String next, String... others) {
    List<String> lines = new java.util.ArrayList<>(List.of(line, next));
    lines.addAll(List.of(others));
    return new Hyphenation(lines).joined(line, next);
  }
}
