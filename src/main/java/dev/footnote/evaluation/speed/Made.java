package dev.footnote.evaluation.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.footnote.retrieval.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What large indexes are made of: text and vectors, from the real ones of the articles. They are
 * embedded when they are first needed.
 */
final class Made {

  /** Another number whenever the same articles would give other text or vectors. */
  private static final int VERSION = 2;

  /** So many real passages at most are embedded. */
  private static final int REAL = 6_000;

  private static final int QUESTIONS = 200;

  private final Subject subject;
  private @Nullable MadeText text;
  private @Nullable MadeVectors vectors;
  private @Nullable String key;

  Made(Subject subject) {
    this.subject = subject;
  }

  /** Tells what is made of these articles from what is made of others. */
  String key() {
    prepare();
    return requireNonNull(key);
  }

  MadeText text() {
    prepare();
    return requireNonNull(text);
  }

  MadeVectors vectors(Consumer<String> progress) {
    prepare();
    if (vectors == null) {
      List<RealText.Opening> openings = openings();
      progress.accept("embedding %d real passages".formatted(openings.size()));
      vectors = MadeVectors.of(openings, subject.embedder());
    }
    return vectors;
  }

  private void prepare() {
    if (text == null) {
      RealText real = RealText.of(subject.articles());
      text = new MadeText(real, real.openings(REAL));
      CRC32 crc = new CRC32();
      crc.update((VERSION + String.join("\n", real.sentences())).getBytes(UTF_8));
      key = Long.toHexString(crc.getValue());
    }
  }

  private List<RealText.Opening> openings() {
    return RealText.of(subject.articles()).openings(REAL);
  }

  List<TextSegment> segments(int from, int to) {
    List<TextSegment> segments = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      segments.add(TextSegment.from(text().passage(i)));
    }
    return segments;
  }

  /** The vectors of questions, with noise, so that no two are alike. */
  List<float[]> queries() {
    List<String> questions = subject.questions();
    Embedder embedder = subject.embedder();
    List<float[]> real = questions.stream().limit(QUESTIONS).map(embedder::question).toList();
    List<float[]> queries = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      queries.add(Vectors.near(real.get(i % real.size()), MadeVectors.NOISE / 2, i));
    }
    return queries;
  }

  static List<Embedding> embeddings(float[][] vectors, int from, int to) {
    List<Embedding> embeddings = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      embeddings.add(Embedding.from(vectors[i]));
    }
    return embeddings;
  }
}
