package dev.footnote.answer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was said before, so that a follow-up can be understood. One conversation belongs to one
 * person in one place; not thread-safe.
 */
public final class Conversation {

  private static final int MEMORY = 8;

  private final Deque<Reply> replies = new ArrayDeque<>();

  /** The last replies, oldest first; at most eight. */
  public List<Reply> replies() {
    return List.copyOf(replies);
  }

  /** Adds a reply and forgets the oldest beyond the bound. */
  public void remember(Reply reply) {
    replies.addLast(reply);
    if (replies.size() > MEMORY) {
      replies.removeFirst();
    }
  }

  /** Starts anew. */
  public void forget() {
    replies.clear();
  }
}
