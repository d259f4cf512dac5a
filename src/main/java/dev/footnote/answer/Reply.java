package dev.footnote.answer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer and how it came about.
 *
 * @param question what was asked, as it was asked
 * @param standaloneQuestion the same, understandable without the conversation before it
 * @param answer what to say
 * @param mode how the answer was made
 * @param confidence the calibrated probability, 0 to 1, that the articles hold the answer
 * @param timing how long it took
 * @param dropped what a chat model said and was not let through; empty without one
 * @param usage what the chat model cost, where one was asked
 */
public record Reply(
    String question,
    String standaloneQuestion,
    Answer answer,
    Mode mode,
    double confidence,
    Timing timing,
    List<Dropped> dropped,
    @Nullable Usage usage) {

  public Reply {
    dropped = List.copyOf(dropped);
  }

  /** The reply to what needs no article, such as a greeting. */
  static Reply withoutArticles(String question, Answer answer, Duration total) {
    Timing timing = new Timing(Duration.ZERO, total, total);
    double confidence = answer instanceof Answer.SmallTalk ? 1 : 0;
    return new Reply(
        question, question, answer, Mode.EXTRACTIVE, confidence, timing, List.of(), null);
  }

  /** How an answer was made. */
  public enum Mode {
    /** Sentences taken from the articles, found with an embedding model's help. */
    EXTRACTIVE,
    /** Written by a chat model from the passages, and verified against them. */
    GENERATED,
    /** Sentences taken from the articles, found by keywords alone. */
    KEYWORD
  }

  /**
   * How long it took.
   *
   * @param retrieve finding passages
   * @param answer making the answer from them
   * @param total everything, from the question to the reply
   */
  public record Timing(Duration retrieve, Duration answer, Duration total) {}

  /**
   * A sentence that was not let through.
   *
   * @param text what the model said
   * @param reason why it was dropped, for a person
   */
  public record Dropped(String text, String reason) {}

  /**
   * What a chat model cost.
   *
   * @param inputTokens tokens it read
   * @param outputTokens tokens it wrote
   * @param time how long it was waited for
   */
  public record Usage(int inputTokens, int outputTokens, Duration time) {}
}
