package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button under a list of articles, or under a question about one, as far as it fits into the 64
 * bytes of a button's data.
 *
 * @param kind what a press does
 * @param page of lists: which page it leads to, from 0; else 0
 * @param id of lists: their digest when they were shown; of questions: what they are about
 */
public record LibraryButton(Kind kind, int page, String id) {

  private static final Pattern SHAPE = Pattern.compile("l([a-z])\\.(\\d{1,7})\\.([\\w-]{0,40})");

  /** What a press does. */
  public enum Kind {
    /** Turns to another page of the titles, which everybody may. */
    TITLES('t'),
    /** Turns to another page of the articles' files. */
    SHELF('s'),
    /** Turns to another page of the bin. */
    BIN('b'),
    /** Moves an article to the bin. */
    REMOVE('r'),
    /** Replaces an article by the one that was sent. */
    REPLACE('u'),
    /** Leaves all as it is. */
    KEEP('k');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  /** Parses what {@link #data()} returns; empty if {@code data} is something else. */
  public static Optional<LibraryButton> parse(String data) {
    Matcher m = SHAPE.matcher(data);
    return m.matches()
        ? Arrays.stream(Kind.values())
            .filter(kind -> kind.letter == m.group(1).charAt(0))
            .findFirst()
            .map(kind -> new LibraryButton(kind, Integer.parseInt(m.group(2)), m.group(3)))
        : Optional.empty();
  }

  /** The button as a button's data: at most 51 ASCII characters. */
  String data() {
    return "l" + kind.letter + "." + page + "." + id;
  }

  Button labelled(String label) {
    return new Button(label, data());
  }
}
