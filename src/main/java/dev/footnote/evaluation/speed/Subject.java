package dev.footnote.evaluation.speed;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The parts that are measured in this process. Each is opened when it is first asked for. */
public interface Subject {

  /** Finds by meaning. */
  Embedder embedder();

  /** Makes passages that fit the embedder. */
  PassageSplitter splitter();

  /** The articles that are asked about. */
  List<Article> articles();

  /** What is asked about them; at least one. */
  List<String> questions();

  /** Answers a question about them, each by itself; thread-safe. */
  Consumer<String> answering();

  /** The same without the reader model. */
  Consumer<String> answeringWithoutReader();

  /** The reader model that {@link #answering} reads with. */
  WindowCounter reader();

  /** What finds in an index what an answer is read from. */
  Retriever retriever(PassageIndex index);

  /** Our store in a folder, with what is there; it may be closeable. */
  EmbeddingStore<TextSegment> store(Path folder);
}
