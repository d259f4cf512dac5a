package dev.footnote.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Where a message came from, and so where its answer goes.
 *
 * @param chat the chat's id; negative for groups
 * @param topic the topic within a forum
 * @param person who wrote it
 * @param message its id in the chat
 */
record Origin(long chat, @Nullable Integer topic, long person, int message) {

  boolean isGroup() {
    return chat < 0;
  }
}
