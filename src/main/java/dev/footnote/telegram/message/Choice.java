package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice under a question back, as far as it fits into the 64 bytes of a button's data.
 *
 * @param person the id of the person who is asked: nobody else may choose; negative for one who
 *     asked in a chat's name
 * @param index its place among the choices, from 0
 */
public record Choice(long person, int index) {

  private static final Pattern SHAPE = Pattern.compile("c\\.(-?\\d{1,18})\\.(\\d{1,3})");
  private static final int MAX_LABEL = 60;

  /** Parses what {@link #data()} returns; empty if {@code data} is something else. */
  public static Optional<Choice> parse(String data) {
    Matcher m = SHAPE.matcher(data);
    return m.matches()
        ? Optional.of(new Choice(Long.parseLong(m.group(1)), Integer.parseInt(m.group(2))))
        : Optional.empty();
  }

  /** The choice as a button's data: at most 25 ASCII characters. */
  String data() {
    return "c." + person + "." + index;
  }

  /** The button for it. */
  Button button(String text) {
    return new Button(MessageSplitter.shorten(text, MAX_LABEL), data());
  }
}
