package dev.footnote.reading;

import dev.footnote.language.Span;
import java.util.Optional;

/**
 * What a model thinks of one window: for each of its tokens how well an answer begins and how well
 * one ends there, and how well "not here" fits (Devlin et al. 2019, section 4.3). Immutable.
 */
public final class SpanScores {

  /** No answer has more tokens. */
  private static final int LONGEST_ANSWER = 30;

  private final int[] starts;
  private final int[] ends;
  private final float[] begins;
  private final float[] closes;
  private final float notHere;

  /**
   * Takes the arrays as they are; all four are of one length.
   *
   * @param starts where each token begins in the window, in UTF-16 units
   * @param ends where each ends, exclusive
   * @param begins the start logit of each
   * @param closes the end logit of each
   * @param notHere the start and the end logit of the mark before all, added
   */
  public SpanScores(int[] starts, int[] ends, float[] begins, float[] closes, float notHere) {
    this.starts = starts;
    this.ends = ends;
    this.begins = begins;
    this.closes = closes;
    this.notHere = notHere;
  }

  /**
   * An answer in a window.
   *
   * @param span where it stands in the window
   * @param margin how much better it fits than "not here", in log-odds before any calibration;
   *     comparable between windows
   */
  public record Answer(Span span, float margin) {

    /** The one of the two that fits better; the first if both fit as well. */
    Answer better(Answer other) {
      return other.margin > margin ? other : this;
    }

    /** The same where the window's start is counted as {@code shift}. */
    Answer shifted(int shift) {
      return new Answer(new Span(span.start() + shift, span.end() + shift), margin);
    }
  }

  /** The best answer that lies within a range of the window; empty if no token does. */
  public Optional<Answer> best(Span range) {
    int first = 0;
    while (first < starts.length && starts[first] < range.start()) {
      first++;
    }
    int last = first;
    while (last < starts.length && ends[last] <= range.end()) {
      last++;
    }
    float most = Float.NEGATIVE_INFINITY;
    Optional<Span> best = Optional.empty();
    for (int i = first; i < last; i++) {
      for (int j = i; j < Math.min(last, i + LONGEST_ANSWER); j++) {
        if (begins[i] + closes[j] > most) {
          most = begins[i] + closes[j];
          best = Optional.of(new Span(starts[i], ends[j]));
        }
      }
    }
    float margin = most - notHere;
    return best.map(span -> new Answer(span, margin));
  }
}
