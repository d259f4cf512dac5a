package dev.footnote.evaluation;

import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers its last search, so that the passages an assistant has just answered from can be judged
 * without seeking them again.
 */
public final class RememberingRetriever implements Retriever {

  private final Retriever retriever;
  private volatile @Nullable Search last;

  private record Search(Question question, int limit, List<Hit> hits) {}

  /** Remembers what {@code retriever} finds. */
  public RememberingRetriever(Retriever retriever) {
    this.retriever = retriever;
  }

  @Override
  public List<Hit> retrieve(Question question, int limit) {
    Search before = last;
    if (before != null && before.limit == limit && before.question.equals(question)) {
      return before.hits;
    }
    List<Hit> hits = retriever.retrieve(question, limit);
    last = new Search(question, limit, hits);
    return hits;
  }
}
