package dev.footnote.retrieval.embedded;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.ArticlesContract;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.RetrieverContract;
import dev.footnote.retrieval.SearchEngine;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.VocabularyContract;
import dev.footnote.retrieval.WordVectors;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of an index, held against that which is kept in this process or on this disk. */
class EmbeddedEngineTest {

  private record Embedded(PassageIndex index, Embedder embedder) implements SearchEngine {

    @Override
    public void hold(Article... articles) {
      new Indexer(index, embedder).update(List.of(articles).stream().map(Source::of).toList());
    }

    @Override
    public Articles articles() {
      return index.articles();
    }

    @Override
    public Vocabulary vocabulary() {
      return index.vocabulary();
    }

    @Override
    public Retriever retriever() {
      return new HybridRetriever(index, embedder, null, 0.5);
    }

    @Override
    public void close() {
      index.close();
    }
  }

  /** All contracts, of one engine. */
  abstract static class Contracts implements ArticlesContract, VocabularyContract {

    private SearchEngine engine;

    abstract PassageIndex index();

    @BeforeEach
    void open() {
      engine = new Embedded(index(), WordVectors.embedder(new WordVectors(256)));
    }

    @AfterEach
    void close() {
      engine.close();
    }

    @Override
    public SearchEngine engine() {
      return engine;
    }

    @Nested
    class Searching implements RetrieverContract {

      @Override
      public Retriever retriever() {
        engine.hold(ARTICLES.toArray(Article[]::new));
        return engine.retriever();
      }
    }
  }

  @Nested
  class InMemory extends Contracts {

    @Override
    PassageIndex index() {
      return EmbeddedIndex.inMemory();
    }
  }

  @Nested
  class OnDisk extends Contracts {

    @TempDir private Path folder;

    @Override
    PassageIndex index() {
      return EmbeddedIndex.open(folder.resolve("index"));
    }
  }
}
