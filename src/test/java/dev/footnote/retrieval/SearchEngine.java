package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Vocabulary;
import java.util.List;

/** What the contracts of an index are held against: one engine, which holds some articles. */
public record SearchEngine(PassageIndex index, Embedder embedder) {

  /** Makes it hold these articles and no others. */
  void hold(Article... articles) {
    new Indexer(index, embedder).update(List.of(articles).stream().map(Source::of).toList());
  }

  Articles articles() {
    return index.articles();
  }

  Vocabulary vocabulary() {
    return index.vocabulary();
  }
}
