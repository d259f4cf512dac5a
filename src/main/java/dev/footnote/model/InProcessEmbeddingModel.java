package dev.footnote.model;

import dev.footnote.reading.Cores;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/** The vector of a text from the vectors of its tokens; several texts side by side. */
final class InProcessEmbeddingModel extends DimensionAwareEmbeddingModel {

  /** How the tokens' vectors become the text's. */
  enum Pooling {
    /** Their mean. */
    MEAN,
    /** The vector of the mark that stands before the text. */
    FIRST
  }

  /** Not those that read: a question would wait until the texts of an article are embedded. */
  private static final Cores CORES = new Cores("embedding");

  private final InProcessModel model;
  private final Pooling pooling;

  InProcessEmbeddingModel(InProcessModel model, Pooling pooling) {
    this.model = model;
    this.pooling = pooling;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(
        segments.size() == 1
            ? List.of(embedNow(segments.getFirst()))
            : CORES.each(segments, this::embedNow));
  }

  private Embedding embedNow(TextSegment segment) {
    float[][] tokens = model.run(segment.text()).vectors;
    Embedding embedding = Embedding.from(pooling == Pooling.FIRST ? tokens[0] : mean(tokens));
    embedding.normalize();
    return embedding;
  }

  static float[] mean(float[][] vectors) {
    float[] mean = new float[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.length;
      }
    }
    return mean;
  }
}
