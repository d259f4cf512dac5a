package dev.footnote.telegram;

import java.time.Duration;
import java.util.Set;

/**
 * Who may ask. Where nobody is listed, everybody may.
 *
 * @param users the ids of people who may ask wherever they are
 * @param chats the ids of chats in which everybody may ask
 * @param administrators the ids of people who may also manage the articles
 */
record Access(Set<Long> users, Set<Long> chats, Set<Long> administrators) {

  /** How often somebody who may not ask is told so. */
  static final Duration TOLD_EVERY = Duration.ofDays(1);

  boolean admits(Origin origin) {
    return admits(origin.person()) || chats.contains(origin.chat());
  }

  /** Whether the person may ask outside any chat, as inline queries do. */
  boolean admits(long person) {
    return (users.isEmpty() && chats.isEmpty())
        || users.contains(person)
        || isAdministrator(person);
  }

  boolean isAdministrator(long person) {
    return administrators.contains(person);
  }
}
