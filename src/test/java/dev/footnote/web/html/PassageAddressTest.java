package dev.footnote.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import dev.footnote.web.html.PassageAddress.Quote;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PassageAddressTest {

  private static final String TEXT = "He left. She stayed. He left. They came.";

  private static Quote quote(int start, int end) {
    return Quote.of(TEXT, new Span(start, end));
  }

  @Test
  void wordsAreFoundWhereTheyStood() {
    assertThat(quote(9, 20).in(TEXT)).contains(new Span(9, 20));
  }

  @Test
  void wordsThatMovedAreFoundWhereTheyStandNow() {
    assertThat(quote(9, 20).in("Hello. " + TEXT)).contains(new Span(16, 27));
    assertThat(quote(30, 40).in("They came.")).contains(new Span(0, 10));
  }

  @Test
  void ofSeveralTheNearestIsTaken() {
    assertThat(quote(0, 8).in(TEXT)).contains(new Span(0, 8));
    assertThat(quote(21, 29).in(TEXT)).contains(new Span(21, 29));
    assertThat(quote(21, 29).in("x" + TEXT)).contains(new Span(22, 30));
  }

  @Test
  void wordsThatAreGoneAreNotFound() {
    assertThat(quote(9, 20).in("He left. She strayed. He left.")).isEmpty();
    assertThat(quote(9, 20).in("")).isEmpty();
  }

  /** Against the plain way, over few letters, so that words often stand more than once. */
  @RepeatedTest(50)
  void itFindsWhatAPlainSearchFinds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text =
        random.ints(200, 'a', 'd').mapToObj(Character::toString).reduce("", String::concat);
    int start = random.nextInt(190);
    int end = start + 1 + random.nextInt(10);
    String other = text.substring(random.nextInt(50), 150 + random.nextInt(50));

    assertThat(Quote.of(text, new Span(start, end)).in(text)).contains(new Span(start, end));
    assertThat(Quote.of(text, new Span(start, end)).in(other).map(span -> span.of(other)))
        .isEqualTo(
            other.contains(text.substring(start, end))
                ? Optional.of(text.substring(start, end))
                : Optional.empty());
  }

  @Test
  @Timeout(10)
  void aLongQuoteInALongTextTakesOnePass() {
    String text = "\uFFFF".repeat(2_000_000);

    assertThat(Quote.of(text, new Span(5, 1_000_005)).in(text)).contains(new Span(5, 1_000_005));
    assertThat(Quote.of(text + "x", new Span(1_000_001, 2_000_001)).in(text)).isEmpty();
  }
}
