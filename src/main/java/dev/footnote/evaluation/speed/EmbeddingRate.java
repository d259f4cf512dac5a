package dev.footnote.evaluation.speed;

import dev.footnote.retrieval.Embedder;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** How many real passages of about 160 tokens get their vectors in a second, on all cores. */
final class EmbeddingRate implements Work {

  private static final int ROUNDS = 5;
  private static final int PASSAGES = 96;

  private final Row row;
  private final Subject subject;

  EmbeddingRate(Row row, Subject subject) {
    this.row = row;
    this.subject = subject;
  }

  @Override
  public Row row() {
    return row;
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    List<String> passages = RealText.of(subject.articles()).passages(PASSAGES);
    Embedder ours = subject.embedder();
    EmbeddingModel peer = PeerStore.model();
    List<TextSegment> segments =
        passages.stream().map(passage -> TextSegment.from("passage: " + passage)).toList();
    progress.accept("warming up");
    ours.passages(passages);
    peer.embedAll(segments);
    Turns turns =
        Turns.of(
            ROUNDS,
            () -> List.of(passages.size() / Turns.seconds(() -> ours.passages(passages))),
            () -> List.of(passages.size() / Turns.seconds(() -> peer.embedAll(segments))));
    return Measurement.of(turns.ours().p50())
        .against(turns.peer().p50())
        .noting(
            "the median of %d rounds of %d passages of about %d characters, after one to warm up"
                .formatted(ROUNDS, passages.size(), RealText.PASSAGE));
  }
}
