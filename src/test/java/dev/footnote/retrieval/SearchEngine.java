package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Vocabulary;

/** What the contracts of an index are held against: one engine, which holds some articles. */
public interface SearchEngine extends AutoCloseable {

  /** Makes it hold these articles and no others. */
  void hold(Article... articles);

  Articles articles();

  Vocabulary vocabulary();

  /** Searches by words and by vectors. */
  Retriever retriever();

  @Override
  void close();
}
