package dev.footnote.web.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * The conversations of all visitors, each of which only its own visitor finds. Those that nobody
 * went on with for half a day are forgotten, and of more than 500 the ones used least. Thread-safe.
 */
public final class Conversations {

  private static final int MOST = 500;
  private static final Duration KEPT = Duration.ofHours(12);
  private static final int ID_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final Cache<Key, Dialogue> conversations;

  private record Key(String visitor, String id) {}

  public Conversations() {
    this(Ticker.systemTicker());
  }

  /** With a clock. */
  Conversations(Ticker ticker) {
    conversations =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).ticker(ticker).build();
  }

  /** Starts one. */
  public Dialogue start(String visitor) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Dialogue dialogue = new Dialogue(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    conversations.put(new Key(visitor, dialogue.id()), dialogue);
    return dialogue;
  }

  /** The one of that id; empty if it is another visitor's, or forgotten. */
  public Optional<Dialogue> find(String visitor, String id) {
    return Optional.ofNullable(conversations.getIfPresent(new Key(visitor, id)));
  }

  /** Forgets all of a visitor's. */
  public void forget(String visitor) {
    conversations.asMap().keySet().removeIf(key -> key.visitor().equals(visitor));
  }
}
