package dev.footnote.evaluation;

import dev.footnote.answer.Assistant;
import dev.footnote.retrieval.Retriever;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param name the heading of its figures
 * @param retriever finds the passages; an assistant that answers shares it, best as a {@link
 *     RememberingRetriever}
 * @param answering answers from them; empty for a way of searching that only stands for comparison
 */
public record SystemUnderTest(String name, Retriever retriever, Optional<Answering> answering) {

  /**
   * The way from passages to sentences.
   *
   * @param assistant answers as a person is answered
   * @param ranker chooses sentences even where the assistant would rather say nothing
   */
  public record Answering(Assistant assistant, SentenceRanker ranker) {}
}
