package dev.footnote.answer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told, and how it came about.
 *
 * @param question what was asked, as it was asked
 * @param standalone the same, understandable without the conversation before it
 * @param draft the answer, verified
 * @param timing how long it took
 */
public record Reply(String question, String standalone, Answerer.Draft draft, Timing timing) {

  /** The reply to what needs no article, such as a greeting. */
  static Reply withoutArticles(String question, Answer answer, Duration total) {
    return new Reply(
        question,
        question,
        Answerer.Draft.certain(answer),
        new Timing(Duration.ZERO, total, total));
  }

  /** Whether the question was too long to be read, which is all that the answer says. */
  public boolean isTooLong() {
    return question.strip().length() > Assistant.LONGEST_QUESTION;
  }

  /** What to say. */
  public Answer answer() {
    return draft.answer();
  }

  /** How the answer was made. */
  public Mode mode() {
    return draft.mode();
  }

  /** The calibrated probability, 0 to 1, that the articles hold the answer. */
  public double confidence() {
    return draft.confidence();
  }

  /** What a chat model said and was not let through; empty without one. */
  public List<Dropped> dropped() {
    return draft.dropped();
  }

  /** What the chat model cost; null where none was asked. */
  public @Nullable Usage usage() {
    return draft.usage();
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
  public record Usage(int inputTokens, int outputTokens, Duration time) {

    /** What both cost together. */
    Usage and(Usage other) {
      return new Usage(
          inputTokens + other.inputTokens,
          outputTokens + other.outputTokens,
          time.plus(other.time));
    }
  }
}
