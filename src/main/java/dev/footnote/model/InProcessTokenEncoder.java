package dev.footnote.model;

import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.TokenVectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of a text's tokens, without those of the prefix and of the model's own marks.
 *
 * <p>All vectors of such a model point much the same way, so that even tokens that have nothing to
 * do with each other look alike. What they share, the mean of the tokens of a text about many
 * things, is taken away: then like tokens have a cosine near 0.9 and unlike ones near 0.3 (after Mu
 * and Viswanath 2018, arXiv 1702.01417).
 */
final class InProcessTokenEncoder implements TokenEncoder {

  private static final String MANY_THINGS =
      """
      The committee met on Tuesday evening and agreed to repair the roof before winter. In 1987 the
      river rose by four metres, and most families left their homes for two weeks. She studied
      chemistry in Vienna, where she later taught for thirty years. "We never expected so many
      visitors," the director said. Prices fell by 3.5 percent, while wages hardly changed. The match
      ended without a goal; both teams looked tired. Mix the flour with warm water, add a little
      salt, and let it rest for an hour. Who may vote? Every member who has paid the fee by the end
      of March. According to the report, the minister had known of the problem since spring. Oxygen
      reacts with most metals, which is why old iron turns brown. The old bridge, built by Italian
      engineers, carries about 12,000 cars a day. If the court decides otherwise, the law will have
      to be written again. His second novel tells of a soldier who walks home across Europe.
      """;

  private final InProcessModel model;
  private final String questionPrefix;
  private final String passagePrefix;
  private volatile float @Nullable [] common;

  InProcessTokenEncoder(InProcessModel model, String questionPrefix, String passagePrefix) {
    this.model = model;
    this.questionPrefix = questionPrefix;
    this.passagePrefix = passagePrefix;
  }

  /** Computed when first asked for: it takes as long as opening the model. */
  private float[] common() {
    float[] known = common;
    if (known == null) {
      known = InProcessEmbeddingModel.mean(model.run(passagePrefix + MANY_THINGS).vectors);
      common = known;
    }
    return known;
  }

  @Override
  public TokenVectors question(String text) {
    return encode(questionPrefix, text);
  }

  @Override
  public TokenVectors passage(String text) {
    return encode(passagePrefix, text);
  }

  private TokenVectors encode(String prefix, String text) {
    float[] shared = common();
    InProcessModel.Tokens tokens = model.run(prefix + text);
    int[] own =
        IntStream.range(0, tokens.starts.length)
            .filter(i -> tokens.starts[i] >= prefix.length() && tokens.ends[i] > tokens.starts[i])
            .toArray();
    return new TokenVectors(
        IntStream.of(own).mapToObj(i -> without(shared, tokens.vectors[i])).toArray(float[][]::new),
        IntStream.of(own).map(i -> tokens.starts[i] - prefix.length()).toArray(),
        IntStream.of(own).map(i -> tokens.ends[i] - prefix.length()).toArray());
  }

  private static float[] without(float[] shared, float[] vector) {
    float[] own = vector.clone();
    for (int i = 0; i < own.length; i++) {
      own[i] -= shared[i];
    }
    return own;
  }
}
