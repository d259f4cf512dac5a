package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

  @Test
  void fitsIntoAButtonAndIsReadFromItAgain() {
    Choice last = new Choice((1L << 52) - 1, 79);

    assertThat(last.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    assertThat(Choice.parse(last.data())).contains(last);
    assertThat(Choice.parse("c.-1.2")).contains(new Choice(-1, 2)); // who speaks for the chat
  }

  @ParameterizedTest(name = "“{0}”")
  @ValueSource(strings = {"", "c", "c.1", "c.1.2.3", "c.--1.2", "c.99999999999999999999.1", "t+"})
  void isNoOtherData(String data) {
    assertThat(Choice.parse(data)).isEmpty();
  }
}
