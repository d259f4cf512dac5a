package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpanScoresTest {

  private static final Span ALL = new Span(0, Integer.MAX_VALUE);

  /** The n-th token stands at [10 n, 10 n + 5). */
  private static SpanScores scores(float[] begins, float[] closes, float notHere) {
    int[] starts = new int[begins.length];
    int[] ends = new int[begins.length];
    for (int i = 0; i < begins.length; i++) {
      starts[i] = 10 * i;
      ends[i] = 10 * i + 5;
    }
    return new SpanScores(starts, ends, begins, closes, notHere);
  }

  private static Span tokens(int first, int last) {
    return new Span(10 * first, 10 * last + 5);
  }

  @Test
  void fitsBestWhereBeginAndEndAddUpToTheMost() {
    SpanScores scores = scores(new float[] {1, 5, 0, 2}, new float[] {0, 1, 3, 2}, 0);

    SpanScores.Answer best = scores.best(ALL).orElseThrow();

    assertThat(best.span()).isEqualTo(tokens(1, 2));
    assertThat(best.margin()).isEqualTo(8);
  }

  @Test
  void endsNowhereBeforeItBegins() {
    SpanScores scores = scores(new float[] {0, 0, 9}, new float[] {9, 0, 0}, 0);

    SpanScores.Answer best = scores.best(ALL).orElseThrow();

    assertThat(best.margin()).isEqualTo(9);
    assertThat(best.span().end()).isGreaterThan(best.span().start());
  }

  @Test
  void countsTheMarginFromNotHere() {
    float[] one = {2};

    assertThat(scores(one, one, 0).best(ALL).orElseThrow().margin()).isEqualTo(4);
    assertThat(scores(one, one, 4).best(ALL).orElseThrow().margin()).isZero();
    assertThat(scores(one, one, 7).best(ALL).orElseThrow().margin()).isEqualTo(-3);
  }

  @Test
  void liesWithinTheRange() {
    SpanScores scores = scores(new float[] {9, 1, 2, 9}, new float[] {9, 2, 1, 9}, 0);

    assertThat(scores.best(new Span(10, 25)).orElseThrow().span()).isEqualTo(tokens(1, 1));
    assertThat(scores.best(new Span(9, 26)).orElseThrow().margin()).isEqualTo(3);
  }

  @Test
  void takesNoTokenThatStandsPartlyOutside() {
    SpanScores scores = scores(new float[] {9, 1, 9}, new float[] {9, 1, 9}, 0);

    assertThat(scores.best(new Span(2, 24)).orElseThrow().span()).isEqualTo(tokens(1, 1));
    assertThat(scores.best(new Span(11, 14))).isEmpty();
  }

  @Test
  void isNoneInARangeWithoutTokens() {
    SpanScores scores = scores(new float[] {1, 1}, new float[] {1, 1}, 0);

    assertThat(scores.best(new Span(0, 0))).isEmpty();
    assertThat(scores.best(new Span(5, 10))).isEmpty();
    assertThat(scores.best(new Span(100, 200))).isEmpty();
  }

  @Test
  void isNoneInAWindowOfWhichNothingWasRead() {
    assertThat(scores(new float[0], new float[0], 0).best(ALL)).isEmpty();
  }

  @Test
  void hasThirtyTokensAtTheMost() {
    float[] begins = new float[40];
    float[] closes = new float[40];
    Arrays.fill(begins, -1);
    Arrays.fill(closes, -1);
    begins[0] = 5;
    closes[29] = 5;
    closes[30] = 9;

    SpanScores.Answer best = scores(begins, closes, 0).best(ALL).orElseThrow();

    assertThat(best.span()).isEqualTo(tokens(0, 29));
    assertThat(best.margin()).isEqualTo(10);
  }

  @Test
  void isTheFirstAndShortestOfThoseThatFitAlike() {
    float[] alike = {1, 1, 1};

    assertThat(scores(alike, alike, 0).best(ALL).orElseThrow().span()).isEqualTo(tokens(0, 0));
    assertThat(scores(alike, alike, 0).best(new Span(10, 25)).orElseThrow().span())
        .isEqualTo(tokens(1, 1));
  }

  @Test
  void isFoundWhereEverythingFitsBadly() {
    float[] bad = {-1e9f, -1e9f};

    assertThat(scores(bad, bad, 0).best(ALL)).isPresent();
  }
}
