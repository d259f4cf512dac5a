package dev.footnote.telegram.message;

import dev.footnote.feedback.Rating;
import dev.footnote.telegram.message.Page.Button;
import java.util.Arrays;
import java.util.Optional;

/** A button that rates an answer. */
public enum Thumb {
  UP("👍", "t+", Rating.UP),
  DOWN("👎", "t-", Rating.DOWN);

  private final String label;
  private final String data;
  private final Rating rating;

  Thumb(String label, String data, Rating rating) {
    this.label = label;
    this.data = data;
    this.rating = rating;
  }

  /** The rating that it gives. */
  public Rating rating() {
    return rating;
  }

  /** The button itself. */
  public Button button() {
    return new Button(label, data);
  }

  /** The thumb that has this data; empty if the button is not for rating. */
  public static Optional<Thumb> parse(String data) {
    return Arrays.stream(values()).filter(thumb -> thumb.data.equals(data)).findFirst();
  }
}
