package dev.footnote.telegram.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a message came from, and so where its answer goes.
 *
 * @param chat the chat's id; negative for groups
 * @param topic the topic's id in a forum; null elsewhere
 * @param person the id of the person who wrote it; negative for the chat in whose name it was
 * @param message the message's id in the chat; 0 for none
 */
public record Origin(long chat, @Nullable Integer topic, long person, int message) {

  private static final Pattern PLACE =
      Pattern.compile("telegram:(-?\\d{1,18}):(\\d{0,9}):(-?\\d{1,18}):(\\d{1,9})");

  /** The private chat with a person: what goes there replies to nothing. */
  public static Origin of(long person) {
    return new Origin(person, null, person, 0);
  }

  public boolean isGroup() {
    return chat < 0;
  }

  /** The person's name among those of all front ends, such as {@code telegram:11}. */
  public String personKey() {
    return personKey(person);
  }

  /** The same for a person's id. */
  public static String personKey(long person) {
    return "telegram:" + person;
  }

  /** All of it in one word, which {@link #at} reads. */
  public String place() {
    return "telegram:%d:%s:%d:%d".formatted(chat, topic == null ? "" : topic, person, message);
  }

  /** The origin whose {@link #place()} this is; empty if it is another front end's. */
  public static Optional<Origin> at(String place) {
    Matcher m = PLACE.matcher(place);
    return m.matches()
        ? Optional.of(
            new Origin(
                Long.parseLong(m.group(1)),
                m.group(2).isEmpty() ? null : Integer.valueOf(m.group(2)),
                Long.parseLong(m.group(3)),
                Integer.parseInt(m.group(4))))
        : Optional.empty();
  }

  /** The same place, for another person. */
  public Origin by(long other) {
    return new Origin(chat, topic, other, message);
  }
}
