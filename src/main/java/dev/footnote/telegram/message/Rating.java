package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.Arrays;
import java.util.Optional;

/** How a person rates an answer. */
public enum Rating {
  UP("👍", "t+"),
  DOWN("👎", "t-");

  private final String label;
  private final String data;

  Rating(String label, String data) {
    this.label = label;
    this.data = data;
  }

  /** The button that gives this rating. */
  public Button button() {
    return new Button(label, data);
  }

  /** The rating that a button with this data gives; empty if the button is not for rating. */
  public static Optional<Rating> parse(String data) {
    return Arrays.stream(values()).filter(rating -> rating.data.equals(data)).findFirst();
  }
}
