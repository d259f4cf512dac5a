package dev.footnote.language;

/**
 * A half-open range of UTF-16 units in an article's text. For {@code "He resigned."} the word
 * {@code resigned} is {@code new Span(3, 11)}.
 *
 * @param start 0-based offset of the first unit
 * @param end offset after the last unit, at least {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a span must have 0 <= start <= end but was " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether some unit lies in both spans. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The words this span stands for.
   *
   * @throws StringIndexOutOfBoundsException if the span reaches beyond {@code text}
   */
  public String of(String text) {
    return text.substring(start, end);
  }
}
