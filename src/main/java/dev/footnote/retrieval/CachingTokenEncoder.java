package dev.footnote.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the token vectors of the passages asked for last, since a passage that fits one
 * question often fits the next. Thread-safe.
 */
final class CachingTokenEncoder implements TokenEncoder {

  /** A passage of 256 tokens. */
  private static final int BYTES = 100_000;

  /** As many as fit into an eighth of the memory that Java may take: on 8 GB, 2,600. */
  private static final int PASSAGES =
      Math.toIntExact(Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8 / BYTES));

  private final TokenEncoder encoder;
  private final Map<String, TokenVectors> passages =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TokenVectors> eldest) {
              return size() > PASSAGES;
            }
          });

  CachingTokenEncoder(TokenEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public TokenVectors question(String text) {
    return encoder.question(text);
  }

  @Override
  public TokenVectors passage(String text) {
    TokenVectors known = passages.get(text);
    if (known == null) {
      // Two threads may encode the same passage at once; a lock would make all others wait.
      known = encoder.passage(text);
      passages.put(text, known);
    }
    return known;
  }
}
