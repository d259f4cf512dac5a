package dev.footnote.answer;

import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Answers questions: the one way from a person's words to a {@link Reply}. Thread-safe; each {@link
 * Conversation} must be used by one thread at a time.
 */
public final class Assistant {

  private static final int PASSAGES = 10;

  private final Retriever retriever;
  private final Answerer answerer;

  public Assistant(Retriever retriever, Answerer answerer) {
    this.retriever = retriever;
    this.answerer = answerer;
  }

  /** Answers and remembers the answer in the conversation. */
  public Reply ask(Conversation conversation, String question) {
    return ask(conversation, question, statement -> {});
  }

  /**
   * Answers and remembers the answer in the conversation.
   *
   * @param spoken told each statement as soon as it is verified, before the reply is complete
   */
  public Reply ask(Conversation conversation, String question, Consumer<Statement> spoken) {
    long start = System.nanoTime();
    List<Hit> hits = retriever.retrieve(question, PASSAGES);
    long retrieved = System.nanoTime();
    Answerer.Draft draft = answerer.answer(question, hits, spoken);
    long answered = System.nanoTime();
    Reply reply =
        new Reply(
            question,
            question,
            draft.answer(),
            draft.mode(),
            draft.confidence(),
            new Reply.Timing(
                Duration.ofNanos(retrieved - start),
                Duration.ofNanos(answered - retrieved),
                Duration.ofNanos(answered - start)),
            draft.dropped(),
            draft.usage());
    conversation.remember(reply);
    return reply;
  }
}
