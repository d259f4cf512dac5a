package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Question;
import java.util.List;

/** Finds the passages that may hold a question's answer. Implementations are thread-safe. */
@FunctionalInterface
public interface Retriever {

  /**
   * The best passages, best first. Ties are broken by article path, then by position. For a
   * question that asks for several things, those for the whole and for each part.
   *
   * @param question what is asked
   * @param limit the most hits for each part of the question, at least 1
   * @return hits with scores that do not rise; empty if nothing fits
   */
  List<Hit> retrieve(Question question, int limit);

  /**
   * The other articles that are copies of one and hold some words of it too, the first published
   * first. What does not know of copies knows none.
   *
   * @param words any of the article's
   */
  default List<Article> copies(Article article, String words) {
    return List.of();
  }
}
