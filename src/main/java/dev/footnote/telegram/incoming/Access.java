package dev.footnote.telegram.incoming;

import dev.footnote.telegram.message.Origin;
import java.util.Set;

/**
 * Who may ask. If no users and no chats are listed, everybody may.
 *
 * @param users the ids of people who may ask anywhere
 * @param chats the ids of chats in which everybody may ask
 * @param administrators the ids of people who may ask anywhere and manage the articles
 */
public record Access(Set<Long> users, Set<Long> chats, Set<Long> administrators) {

  public Access {
    users = Set.copyOf(users);
    chats = Set.copyOf(chats);
    administrators = Set.copyOf(administrators);
  }

  public boolean admits(Origin origin) {
    return admits(origin.person()) || chats.contains(origin.chat());
  }

  /** Whether the person may ask outside the listed chats, with an inline query for example. */
  public boolean admits(long person) {
    return (users.isEmpty() && chats.isEmpty())
        || users.contains(person)
        || isAdministrator(person);
  }

  public boolean isAdministrator(long person) {
    return administrators.contains(person);
  }

  /** What somebody is told who may not do what administrators do. */
  public String refusal(long person) {
    return "That is for administrators. Your id is %d: the owner can add it to telegram.administrators."
        .formatted(person);
  }
}
