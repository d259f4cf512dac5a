package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** All that holds for every engine. */
public abstract class EngineContract
    implements ArticlesContract, VocabularyContract, PassageIndexContract, PassageWriterContract {

  private SearchEngine engine;

  /** An index with no article in it. */
  protected abstract PassageIndex open();

  @BeforeEach
  protected void start() {
    engine = new SearchEngine(open(), WordVectors.embedder(new WordVectors(256)));
  }

  @AfterEach
  protected void stop() {
    engine.index().close();
  }

  @Override
  public SearchEngine engine() {
    return engine;
  }

  private PassageIndex holding(List<Article> articles) {
    engine.hold(articles.toArray(Article[]::new));
    return engine.index();
  }

  @Nested
  class ByKeywordAndVector implements RetrieverContract {

    @Override
    public Retriever retriever() {
      return new HybridRetriever(holding(ARTICLES), engine.embedder(), null, 0.5);
    }
  }

  @Nested
  class ByKeywordAlone implements RetrieverContract {

    @Override
    public Retriever retriever() {
      return holding(ARTICLES)::keyword;
    }
  }

  @Nested
  class ByVectorAlone implements RetrieverContract {

    @Override
    public Retriever retriever() {
      PassageIndex index = holding(ARTICLES);
      return (question, limit) ->
          index.nearest(question, engine.embedder().question(question.text()), limit);
    }
  }
}
