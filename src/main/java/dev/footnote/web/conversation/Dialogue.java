package dev.footnote.web.conversation;

import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.feedback.Rating;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One conversation of one visitor. Thread-safe: questions are answered in the order they came. */
public final class Dialogue {

  /** Older exchanges are forgotten: each holds the articles that it cites. */
  static final int MOST = 50;

  private final String id;
  private final Conversation conversation = new Conversation();
  private final TreeMap<Integer, Exchange> exchanges = new TreeMap<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private int asked;

  /** Answers a question. */
  @FunctionalInterface
  public interface Answering {

    /**
     * Answers one.
     *
     * @param asked the question, not answered yet
     * @param conversation what was said before
     */
    Reply answer(Exchange asked, Conversation conversation);
  }

  Dialogue(String id) {
    this.id = id;
  }

  /** Tells it from all others; cannot be guessed. */
  public String id() {
    return id;
  }

  /** The last exchanges in order; at most fifty. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges.values());
  }

  /** The exchange with a number; empty if there is none, or it is forgotten. */
  public synchronized Optional<Exchange> exchange(int number) {
    return Optional.ofNullable(exchanges.get(number));
  }

  /**
   * Asks, once all that was asked before is answered. A question whose answering fails leaves no
   * exchange.
   *
   * @param begun told of the exchange before it is answered; must not throw
   * @param answering answers in the conversation, which nobody else uses meanwhile
   * @return the exchange with its reply
   */
  public Exchange ask(String question, Consumer<Exchange> begun, Answering answering) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    CompletableFuture<Void> before;
    Exchange exchange;
    synchronized (this) {
      before = last;
      last = CompletableFuture.allOf(before, done);
      exchange = new Exchange(id, ++asked, question);
      keep(exchange);
    }
    try {
      begun.accept(exchange);
      before.join();
      Exchange answered = exchange.answered(answering.answer(exchange, conversation));
      keep(answered);
      return answered;
    } catch (RuntimeException | Error e) {
      drop(exchange);
      throw e;
    } finally {
      done.complete(null);
    }
  }

  /** Keeps what the visitor thinks of an answer; empty if there is none of that number. */
  public synchronized Optional<Exchange> rate(int number, Rating rating) {
    Optional<Exchange> rated =
        exchange(number).filter(one -> one.reply().isPresent()).map(one -> one.rated(rating));
    rated.ifPresent(this::keep);
    return rated;
  }

  private synchronized void keep(Exchange exchange) {
    exchanges.put(exchange.number(), exchange);
    if (exchanges.size() > MOST) {
      exchanges.pollFirstEntry();
    }
  }

  private synchronized void drop(Exchange exchange) {
    exchanges.remove(exchange.number());
  }
}
