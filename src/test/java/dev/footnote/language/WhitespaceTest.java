package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhitespaceTest {

  @ParameterizedTest
  @ValueSource(chars = {'\n', '\r', '\f', '\u0085', '\u2028', '\u2029'})
  void aLineEndsWithAnyOfThese(char c) {
    assertThat(Whitespace.isLineEnd(c)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '\t', '\u00a0', 'a'})
  void noLineEndsWithASpaceOrALetter(char c) {
    assertThat(Whitespace.isLineEnd(c)).isFalse();
  }

  @Test
  void aNoBreakSpaceIsSpaceThatStaysInALine() {
    assertThat(Whitespace.isSpace('\u00a0')).isTrue();
    assertThat(Whitespace.oneLine("5\u00a0km\n  away")).isEqualTo("5\u00a0km away");
  }

  @Test
  void trimsARange() {
    assertThat(Whitespace.trim("a  b\u00a0 c", 1, 6)).isEqualTo(new Span(3, 4));
    assertThat(Whitespace.trim("a   c", 1, 4).length()).isZero();
  }

  @Test
  void aSpaceThatCarriesAMarkIsACharacter() {
    assertThat(Whitespace.skip("  \u0301b", 0, 4)).isEqualTo(1);
  }
}
