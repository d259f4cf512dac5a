package dev.footnote.retrieval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the token vectors of the passages asked for last, since a passage that fits one
 * question often fits the next. Thread-safe.
 */
final class CachingTokenEncoder implements TokenEncoder {

  /** At 65 kB a passage of 170 tokens: 130 MB when full. */
  private static final int PASSAGES = 2_000;

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
