package dev.footnote.model;

import dev.footnote.retrieval.TokenEncoder;
import dev.footnote.retrieval.TokenVectors;
import java.util.stream.IntStream;

/** The vectors of a text's tokens, without those of the prefix and of the model's own marks. */
final class InProcessTokenEncoder implements TokenEncoder {

  private final InProcessModel model;
  private final String questionPrefix;
  private final String passagePrefix;

  InProcessTokenEncoder(InProcessModel model, String questionPrefix, String passagePrefix) {
    this.model = model;
    this.questionPrefix = questionPrefix;
    this.passagePrefix = passagePrefix;
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
    InProcessModel.Tokens tokens = model.run(prefix + text);
    int[] own =
        IntStream.range(0, tokens.starts.length)
            .filter(i -> tokens.starts[i] >= prefix.length() && tokens.ends[i] > tokens.starts[i])
            .toArray();
    return new TokenVectors(
        IntStream.of(own).mapToObj(i -> tokens.vectors[i]).toArray(float[][]::new),
        IntStream.of(own).map(i -> tokens.starts[i] - prefix.length()).toArray(),
        IntStream.of(own).map(i -> tokens.ends[i] - prefix.length()).toArray());
  }
}
