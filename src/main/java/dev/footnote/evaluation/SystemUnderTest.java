package dev.footnote.evaluation;

import dev.footnote.answer.Assistant;
import dev.footnote.language.question.Questions;
import dev.footnote.reading.Reader;
import dev.footnote.retrieval.Retriever;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param name the heading of its figures
 * @param questions reads what is asked
 * @param retriever finds the passages
 * @param answering answers from them; empty for a way of searching that only stands for comparison
 */
public record SystemUnderTest(
    String name, Questions questions, Retriever retriever, Optional<Answering> answering) {

  /**
   * The way from passages to sentences. Both share the retriever, best as a {@link Remembering}.
   *
   * @param assistant answers as a person is answered
   * @param reader reads what was found, even where the assistant would rather say nothing
   */
  public record Answering(Assistant assistant, Reader reader) {}
}
