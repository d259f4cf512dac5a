package dev.footnote.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in the order it came within a chat, and at the same time in different chats: a virtual
 * thread for each chat that has something to do. Thread-safe.
 */
final class ChatQueues {

  private static final Logger log = LoggerFactory.getLogger(ChatQueues.class);

  private final Map<Long, Deque<Work>> queues = new HashMap<>();
  private final Set<Thread> workers = new HashSet<>();
  private int waiting;
  private boolean closed;

  /** What is to be done; an interruption ends it early, when the bot stops. */
  @FunctionalInterface
  interface Work {
    void run() throws InterruptedException;
  }

  /** Has {@code work} done after everything that was submitted for the same chat. */
  synchronized void submit(long chat, Work work) {
    if (closed) {
      return;
    }
    waiting++;
    Deque<Work> queue = queues.get(chat);
    if (queue != null) {
      queue.addLast(work);
      return;
    }
    Deque<Work> first = new ArrayDeque<>();
    first.addLast(work);
    queues.put(chat, first);
    workers.add(Thread.ofVirtual().name("chat " + chat).start(() -> workOff(chat, first)));
  }

  /** How much is waiting or being done in a chat. */
  synchronized int waiting(long chat) {
    Deque<Work> queue = queues.get(chat);
    return queue == null ? 0 : queue.size();
  }

  /** How much is waiting or being done in all chats. */
  synchronized int waiting() {
    return waiting;
  }

  /** Takes nothing more, and waits until all is done; what is not done in time is interrupted. */
  synchronized void close(Duration limit) {
    closed = true;
    try {
      long end = System.nanoTime() + limit.toNanos();
      for (long left = limit.toMillis(); !workers.isEmpty() && left > 0; ) {
        wait(left);
        left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.forEach(Thread::interrupt);
  }

  private void workOff(long chat, Deque<Work> queue) {
    try {
      for (Work work = first(queue); work != null; work = next(chat, queue)) {
        try {
          work.run();
        } catch (RuntimeException | Error e) { // whatever it was, the chat must not go deaf
          log.error("chat {}: {}", chat, e.toString());
        }
      }
    } catch (InterruptedException e) {
      log.info("chat {}: stopped before all was done", chat);
    } finally {
      leave();
    }
  }

  private synchronized Work first(Deque<Work> queue) {
    return queue.getFirst();
  }

  /** The work after the one just done, which stood in the queue until now. */
  private synchronized @Nullable Work next(long chat, Deque<Work> queue) {
    queue.removeFirst();
    waiting--;
    if (queue.isEmpty()) {
      queues.remove(chat);
    }
    return queue.peekFirst();
  }

  private synchronized void leave() {
    workers.remove(Thread.currentThread());
    notifyAll();
  }
}
