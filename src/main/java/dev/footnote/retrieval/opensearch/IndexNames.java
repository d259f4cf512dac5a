package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the indices of a corpus are called. Those of another model or another form of documents have
 * other names, so that they can be filled beside those that are searched.
 *
 * @param corpus tells the corpus from others
 * @param contents tells what is kept of it from what another model or another version keeps
 */
record IndexNames(String corpus, String contents) {

  /** Where the state of every index is kept, each in a document of its own. */
  static final String STATE = "footnote-state";

  private static final int DIGITS = 12;

  /** Those of an index with the vectors of a model, or with none. */
  static IndexNames of(List<Path> folders, @Nullable Embedder embedder) {
    return new IndexNames(
        PassageIndex.identity(folders, null).substring(0, DIGITS),
        PassageIndex.identity(folders, embedder).substring(0, DIGITS));
  }

  /** The passages, each a document. */
  String passages(int generation) {
    return "footnote-%s-%s-%d-passages".formatted(corpus, contents, generation);
  }

  /** The articles and the files they are in, each a document. */
  String articles(int generation) {
    return "footnote-%s-%s-%d-articles".formatted(corpus, contents, generation);
  }

  /** What names the passages and articles of the index that was completed last. */
  String alias() {
    return "footnote-" + corpus;
  }

  /** The document of its state. */
  String state() {
    return corpus + "-" + contents;
  }

  /** The document of who writes. */
  String lease() {
    return state() + "-writer";
  }
}
