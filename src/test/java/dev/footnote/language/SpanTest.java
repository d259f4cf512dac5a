package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
