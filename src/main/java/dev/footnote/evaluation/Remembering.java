package dev.footnote.evaluation;

import dev.footnote.language.question.Question;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Reading;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Retriever;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers its last search and what was read then, so that what an assistant has just answered
 * from can be judged without finding and reading it again.
 */
public final class Remembering implements Retriever, Reader {

  private final Retriever retriever;
  private final Reader reader;
  private volatile @Nullable Search search;
  private volatile @Nullable Read read;

  private record Search(Question question, int limit, List<Hit> hits) {}

  private record Read(Question question, List<Hit> hits, List<Reading> readings) {}

  /** Remembers what {@code retriever} finds and {@code reader} reads. */
  public Remembering(Retriever retriever, Reader reader) {
    this.retriever = retriever;
    this.reader = reader;
  }

  @Override
  public List<Hit> retrieve(Question question, int limit) {
    Search last = search;
    if (last == null || last.limit != limit || !last.question.equals(question)) {
      last = new Search(question, limit, retriever.retrieve(question, limit));
      search = last;
    }
    return last.hits;
  }

  @Override
  public List<Reading> read(Question question, List<Hit> hits) {
    Read last = read;
    if (last == null || !last.hits.equals(hits) || !last.question.equals(question)) {
      last = new Read(question, hits, reader.read(question, hits));
      read = last;
    }
    return last.readings;
  }
}
