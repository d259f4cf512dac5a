package dev.footnote.retrieval;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.Vocabulary;
import dev.langchain4j.data.embedding.Embedding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Every paragraph and byline of the corpus, found by its words and by its vector, whatever engine
 * keeps it. An {@link Indexer} fills it. A search sees the index as the last finished commit left
 * it. Implementations are thread-safe. Every method throws {@link IndexException} if the index
 * cannot be read or written.
 */
public interface PassageIndex extends AutoCloseable {

  /**
   * Tells the index of a corpus from those of other corpora, other models and other versions of
   * Footnote, so that they never mix: 32 hexadecimal digits.
   *
   * @param folders of the corpus, in order
   * @param embedder what gives the vectors, or null for keywords alone
   */
  static String identity(List<Path> folders, @Nullable Embedder embedder) {
    StringJoiner contents = new StringJoiner("\n");
    version().forEach(contents::add);
    contents.add(embedder == null ? "no vectors" : "vectors of " + embedder.identity());
    folders.forEach(folder -> contents.add(folder.toAbsolutePath().normalize().toString()));
    return Digest.of(contents.toString());
  }

  /** Tells what this version of Footnote reads and keeps from what others do. */
  static List<String> version() {
    return List.of("documents " + IndexedPassage.VERSION, "reader " + ArticleReader.VERSION);
  }

  /** Its articles. */
  Articles articles();

  /** What must be known of them to read a question. */
  Vocabulary vocabulary();

  /** The number of components of the vectors here; empty where there are none. */
  OptionalInt dimension();

  /**
   * A part of a question, as it is sought.
   *
   * @param part the part
   * @param keywords its words
   * @param vector its vector, of unit length; null asks for keywords alone
   */
  record Sought(QuestionPart part, KeywordQuery keywords, @Nullable Embedding vector) {}

  /**
   * For each part of a question, the passages among the best by keyword or by vector, with all
   * their signals and a score of 0: those found by keyword first, then those found by vector alone.
   * What {@link Copies} say alike is among them once, from the article that the part names by
   * outlet or day, or else that was published first. Ties are broken by {@link Source#key the
   * article's key}, then by position.
   *
   * @param question the whole, which tells where to look
   * @param parts what is sought there; all at once, since an engine may be far away
   * @param perList the most passages to take from each ranking, at least 1
   * @return for each part, in order
   * @throws IndexException if a vector's dimension is not that of the index, too
   */
  List<List<Hit>> candidates(Question question, List<Sought> parts, int perList);

  /**
   * Lets pass only what can be compared with an index's vectors.
   *
   * @param dimension of the index; empty where it has no vectors
   * @throws IndexException if the vector has another
   */
  static void checkDimension(OptionalInt dimension, float[] vector) {
    if (dimension.isPresent() && dimension.getAsInt() != vector.length) {
      throw new IndexException(
          "the embedding model gives vectors of %d numbers, but the index has %d; update the index"
              .formatted(vector.length, dimension.getAsInt()));
    }
  }

  /** The best passages by BM25 alone; those that share no word with the question are left out. */
  List<Hit> keyword(Question question, int limit);

  /**
   * The passages nearest to a question's vector; a hit's score is (1 + cosine) / 2.
   *
   * @param vector of unit length
   * @throws IndexException if the vector's dimension is not that of the index, too
   */
  List<Hit> nearest(Question question, float[] vector, int limit);

  /** What was wrong with the index when it was opened, in one line for a person. */
  Optional<String> damage();

  /**
   * Whether this process is the one that is to keep the index up to date now. Of several that share
   * an index one leads, until it closes the index or falls silent, and then another one of those
   * that ask. It is asked again and again, several times a second: the answer should be at hand.
   * Who does not lead may write all the same, when nobody else does.
   */
  default boolean leads() {
    return true;
  }

  /**
   * Opens the index for writing, which one may do at a time, over all processes. What others have
   * committed before is seen from then on. Empty if another goes on writing for some seconds.
   */
  Optional<? extends PassageWriter<?>> writer();

  @Override
  void close();
}
