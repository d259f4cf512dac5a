package dev.footnote.telegram.message;

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

  /** The private chat with a person: what goes there replies to nothing. */
  public static Origin of(long person) {
    return new Origin(person, null, person, 0);
  }

  public boolean isGroup() {
    return chat < 0;
  }

  /** The same place, for another person. */
  public Origin by(long other) {
    return new Origin(chat, topic, other, message);
  }
}
