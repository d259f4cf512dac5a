package dev.footnote.model;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The vector of a text from the vectors of its tokens; several texts side by side. */
final class InProcessEmbeddingModel extends DimensionAwareEmbeddingModel {

  /** How the tokens' vectors become the text's. */
  enum Pooling {
    /** Their mean. */
    MEAN,
    /** The vector of the mark that stands before the text. */
    FIRST
  }

  private final InProcessModel model;
  private final Pooling pooling;
  private final Executor cores =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("embedding-", 0).factory());

  InProcessEmbeddingModel(InProcessModel model, Pooling pooling) {
    this.model = model;
    this.pooling = pooling;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    if (segments.size() == 1) {
      return Response.from(List.of(embedNow(segments.getFirst().text())));
    }
    List<CompletableFuture<Embedding>> embeddings =
        segments.stream()
            .map(s -> CompletableFuture.supplyAsync(() -> embedNow(s.text()), cores))
            .toList();
    try {
      return Response.from(embeddings.stream().map(CompletableFuture::join).toList());
    } catch (CompletionException e) {
      throw e.getCause() instanceof ModelException problem ? problem : e;
    }
  }

  private Embedding embedNow(String text) {
    float[][] tokens = model.run(text).vectors;
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
