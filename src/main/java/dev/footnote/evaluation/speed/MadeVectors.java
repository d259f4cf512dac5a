package dev.footnote.evaluation.speed;

import dev.footnote.retrieval.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Vectors for made passages without a model: that of the real passage which begins with the same
 * sentence, with Gaussian noise. The same text gives the same vector.
 */
final class MadeVectors implements EmbeddingModel {

  /**
   * How long the noise is, as a share of the vector: as far apart as two passages on one matter.
   */
  static final double NOISE = 0.35;

  /** By so many UTF-16 units an opening is known. */
  private static final int KNOWN_BY = 40;

  private final List<float[]> real;
  private final Map<String, Integer> known = new HashMap<>();
  private final String prefix;

  /**
   * @param openings the real passages
   * @param real the vector of each, of unit length
   * @param prefix what stands before each text that is embedded
   */
  MadeVectors(List<RealText.Opening> openings, List<float[]> real, String prefix) {
    this.real = List.copyOf(real);
    this.prefix = prefix;
    for (int i = 0; i < openings.size(); i++) {
      known.put(beginning(openings.get(i).sentence()), i);
    }
  }

  /** The same with the vectors of a model that the passages are embedded with now. */
  static MadeVectors of(List<RealText.Opening> openings, Embedder embedder) {
    return new MadeVectors(
        openings,
        embedder.passages(openings.stream().map(RealText.Opening::passage).toList()),
        embedder.passagePrefix());
  }

  /** What gives these vectors under the name of the model that gave the real ones. */
  Embedder under(Embedder model) {
    return new Embedder(this, model.questionPrefix(), model.passagePrefix(), model.identity());
  }

  /** The vector of a passage, of unit length. */
  float[] of(String passage) {
    long seed = seed(passage);
    return Vectors.near(real.get(opening(passage, seed)), NOISE, seed);
  }

  /** Where an index puts the article's title before a passage, it begins after that. */
  private int opening(String passage, long otherwise) {
    Integer found = known.get(beginning(passage));
    if (found == null) {
      found = known.get(beginning(passage.substring(passage.indexOf(". ") + 1).strip()));
    }
    return found == null ? (int) Math.floorMod(otherwise, (long) real.size()) : found;
  }

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
    return Response.from(
        segments.stream()
            .map(segment -> Embedding.from(of(segment.text().substring(prefix.length()))))
            .toList());
  }

  @Override
  public int dimension() {
    return real.getFirst().length;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(KNOWN_BY, text.length()));
  }

  /** Like {@link String#hashCode}, with twice its bits. */
  private static long seed(String text) {
    long seed = 7;
    for (int i = 0; i < text.length(); i++) {
      seed = 31 * seed + text.charAt(i);
    }
    return seed;
  }
}
