package dev.footnote.telegram.incoming;

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
 * Runs tasks: one after the other within a chat, and chats in parallel. Each chat that has tasks
 * has a virtual thread. Thread-safe.
 */
public final class ChatQueues {

  private static final Logger log = LoggerFactory.getLogger(ChatQueues.class);

  private final Map<Long, Deque<Task>> queues = new HashMap<>();
  private final Set<Thread> workers = new HashSet<>();
  private int waiting;
  private boolean closed;

  /** A task. It is interrupted if the bot stops before it is done. */
  @FunctionalInterface
  public interface Task {
    void run() throws InterruptedException;
  }

  /** Runs {@code task} after all earlier tasks of the same chat; after {@link #close}, never. */
  public synchronized void submit(long chat, Task task) {
    if (closed) {
      return;
    }
    waiting++;
    Deque<Task> queue = queues.get(chat);
    if (queue != null) {
      queue.addLast(task);
      return;
    }
    Deque<Task> first = new ArrayDeque<>();
    first.addLast(task);
    queues.put(chat, first);
    workers.add(Thread.ofVirtual().name("chat " + chat).start(() -> runAll(chat, first, task)));
  }

  /** How many tasks of a chat are waiting or running. */
  public synchronized int waiting(long chat) {
    Deque<Task> queue = queues.get(chat);
    return queue == null ? 0 : queue.size();
  }

  /** How many tasks are waiting or running in all. */
  public synchronized int waiting() {
    return waiting;
  }

  /** Accepts no more tasks, waits until all are done, and interrupts those that are not in time. */
  public synchronized void close(Duration limit) {
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

  private void runAll(long chat, Deque<Task> queue, Task first) {
    try {
      for (Task task = first; task != null; task = next(chat, queue)) {
        try {
          task.run();
        } catch (RuntimeException | Error e) { // the chat's other tasks must still run
          log.error("chat {}: a task failed", chat, e);
        }
      }
    } catch (InterruptedException e) {
      log.info("chat {}: stopped before all tasks were done", chat);
    } finally {
      leave();
    }
  }

  /** Removes the task that was just run, and returns the next one, if there is one. */
  private synchronized @Nullable Task next(long chat, Deque<Task> queue) {
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
