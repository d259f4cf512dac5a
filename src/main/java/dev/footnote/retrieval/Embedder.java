package dev.footnote.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * An embedding model, and what it was trained to see before a text. Thread-safe if its model is.
 *
 * @param model gives vectors of one dimension; they need not be of unit length
 * @param questionPrefix stands before a question: {@code "query: "}, or empty
 * @param passagePrefix stands before a passage: {@code "passage: "}, or empty
 * @param identity tells vectors of this model from those of any other; no secret
 */
public record Embedder(
    EmbeddingModel model, String questionPrefix, String passagePrefix, String identity) {

  /** More of a question, in UTF-16 units, adds nothing but time: about 500 tokens. */
  private static final int LONGEST_QUESTION = 2_000;

  /** The number of components of each vector. */
  public int dimension() {
    return model.dimension();
  }

  /** A question's vector, of unit length. Of a very long question only the beginning counts. */
  public float[] question(String question) {
    String text =
        question.length() <= LONGEST_QUESTION
            ? question
            : question.substring(0, question.offsetByCodePoints(0, LONGEST_QUESTION / 2));
    return unit(model.embed(notBlank(questionPrefix + text)).content());
  }

  /** The vectors of passages, of unit length, in the same order. */
  public List<float[]> passages(List<String> texts) {
    List<TextSegment> segments =
        texts.stream().map(text -> TextSegment.from(notBlank(passagePrefix + text))).toList();
    return model.embedAll(segments).content().stream().map(Embedder::unit).toList();
  }

  /** LangChain4j takes no blank text; nothing is as far from everything as a lone mark. */
  private static String notBlank(String text) {
    return text.trim().isEmpty() ? "." : text; // its notion of blank includes control characters
  }

  private static float[] unit(Embedding embedding) {
    return VectorUtil.l2normalize(embedding.vector().clone(), false);
  }
}
