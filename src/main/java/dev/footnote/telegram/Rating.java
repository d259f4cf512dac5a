package dev.footnote.telegram;

import java.util.Arrays;
import java.util.Optional;

/** What a person thinks of an answer. */
enum Rating {
  UP("t+"),
  DOWN("t-");

  private final String data;

  Rating(String data) {
    this.data = data;
  }

  /** What its button tells the bot. */
  String data() {
    return data;
  }

  static Optional<Rating> parse(String data) {
    return Arrays.stream(values()).filter(thumb -> thumb.data.equals(data)).findFirst();
  }
}
