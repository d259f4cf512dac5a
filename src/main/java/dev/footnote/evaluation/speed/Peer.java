package dev.footnote.evaluation.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Footnote is held against: a program that finds the segment nearest to a question with
 * LangChain4j's own parts, written as its documentation shows it. It reads the store from a file,
 * and then the question from its arguments, or questions from standard input.
 */
public final class Peer {

  private final EmbeddingModel model;
  private final InMemoryEmbeddingStore<TextSegment> store;

  private Peer(EmbeddingModel model, InMemoryEmbeddingStore<TextSegment> store) {
    this.model = model;
    this.store = store;
  }

  /**
   * Answers one question, or one a line.
   *
   * @param arguments the store's file, and the question or {@code -}
   */
  public static void main(String[] arguments) throws IOException {
    InMemoryEmbeddingStore<TextSegment> store =
        InMemoryEmbeddingStore.fromFile(Path.of(arguments[0]));
    Peer peer = new Peer(new E5SmallV2QuantizedEmbeddingModel(), store);
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    if (!arguments[1].equals("-")) {
      out.println(peer.nearest(arguments[1]));
      return;
    }
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(peer.nearest(line));
    }
  }

  private String nearest(String question) {
    Embedding embedding = model.embed("query: " + question).content();
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder().queryEmbedding(embedding).maxResults(1).build();
    return Optional.of(store.search(request).matches())
        .filter(matches -> !matches.isEmpty())
        .map(matches -> matches.getFirst().embedded().text().replace('\n', ' '))
        .orElse("nothing");
  }
}
