package dev.footnote.operation;

import dev.footnote.file.HmacKey;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names that tell chats apart and do not tell which they are: the first 12 hexadecimal digits of a
 * HMAC-SHA256 (RFC 2104). Its key is random, and kept in a file that its owner alone can read; who
 * deletes that file makes all names before it nobody's. Thread-safe.
 */
public final class Pseudonyms {

  private static final Logger log = LoggerFactory.getLogger(Pseudonyms.class);
  private static final int NAME_BYTES = 6;

  private final Path file;
  private @Nullable HmacKey key;

  /**
   * @param file keeps the key; it is made with the first name
   */
  public Pseudonyms(Path file) {
    this.file = file;
  }

  /** The name of a chat, the same for the same chat as long as the key is kept. */
  public String of(String chat) {
    return HexFormat.of().formatHex(key().sign(chat), 0, NAME_BYTES);
  }

  private synchronized HmacKey key() {
    if (key == null) {
      key = kept();
    }
    return key;
  }

  private HmacKey kept() {
    try {
      return HmacKey.keptIn(file);
    } catch (IOException e) {
      log.warn("chats will have other names in the log of the next start: {}", Reason.of(e));
      return HmacKey.random();
    }
  }
}
