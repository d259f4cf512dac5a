package dev.footnote.evaluation;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is measured.
 *
 * @param name the heading of its figures
 * @param questions reads what is asked
 * @param retriever finds the passages; an assistant that answers shares it, best as a {@link
 *     RememberingRetriever}
 * @param answering answers from them; empty for a way of searching that only stands for comparison
 */
public record SystemUnderTest(
    String name, Questions questions, Retriever retriever, Optional<Answering> answering) {

  /**
   * The way from passages to sentences.
   *
   * @param assistant answers as a person is answered
   * @param ranker ranks the sentences of what was found, best first, even where the assistant would
   *     rather say nothing
   */
  public record Answering(
      Assistant assistant, BiFunction<Question, List<Hit>, List<Citation>> ranker) {}
}
