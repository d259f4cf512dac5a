package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @Test
  void isTheWordsBetweenItsOffsets() {
    assertThat(new Span(3, 11).of("He resigned.")).isEqualTo("resigned");
  }

  @Test
  void refusesToEndBeforeItStarts() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a span must have 0 <= start <= end but was 3 to 2");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, true, true",
    "2, 6, true, true",
    "4, 4, true, true",
    "2, 2, true, false",
    "6, 6, true, false",
    "1, 3, false, true",
    "5, 7, false, true",
    "1, 7, false, true",
    "0, 2, false, false",
    "6, 8, false, false"
  })
  void containsWhatEndsWithinItAndOverlapsWhatSharesAUnit(
      int start, int end, boolean contains, boolean overlaps) {
    Span span = new Span(2, 6);

    assertThat(span.contains(new Span(start, end))).isEqualTo(contains);
    assertThat(span.overlaps(new Span(start, end))).isEqualTo(overlaps);
  }
}
