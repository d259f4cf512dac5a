package dev.footnote.retrieval;

import dev.footnote.language.Token;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A quick stand-in for a model: texts that share words have near vectors. Counts its work. */
public final class WordVectors extends DimensionAwareEmbeddingModel {

  /** The line it prints when it gets stuck. */
  public static final String STUCK = "stuck";

  public final AtomicInteger embedded = new AtomicInteger();
  public int failAfter = Integer.MAX_VALUE;
  public int stuckAfter = Integer.MAX_VALUE;
  private final int size;

  public WordVectors(int size) {
    this.size = size;
  }

  public static Embedder embedder(WordVectors model) {
    return new Embedder(model, "", "", "word vectors");
  }

  @Override
  protected Integer knownDimension() {
    return size;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    int before = embedded.getAndAdd(segments.size());
    if (before >= failAfter) {
      throw new IllegalStateException("out of order");
    }
    if (before >= stuckAfter) {
      System.out.println(STUCK);
      waitForever();
    }
    return Response.from(segments.stream().map(segment -> embedding(segment.text())).toList());
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Embedding embedding(String text) {
    float[] vector = new float[size];
    vector[0] = 0.01f;
    for (String stem : Token.stems(text)) {
      vector[Math.floorMod(stem.hashCode() * 31, size)] += 1;
    }
    return Embedding.from(vector);
  }
}
