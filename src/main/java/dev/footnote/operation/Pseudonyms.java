package dev.footnote.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names that tell chats apart and do not tell which they are: the first 12 hexadecimal digits of a
 * HMAC-SHA256 (RFC 2104). Its key is random, and kept in a file that its owner alone can read; who
 * deletes that file makes all names before it nobody's. Thread-safe.
 */
public final class Pseudonyms {

  private static final Logger log = LoggerFactory.getLogger(Pseudonyms.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int NAME_BYTES = 6;

  private final Path file;
  private volatile byte[] key = {};

  /**
   * @param file keeps the key; it is made with the first name
   */
  public Pseudonyms(Path file) {
    this.file = file;
  }

  /** The name of a chat, the same for the same chat as long as the key is kept. */
  public String of(String chat) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(chat.getBytes(UTF_8)), 0, NAME_BYTES);
    } catch (GeneralSecurityException e) { // every Java has it
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() {
    if (key.length == 0) {
      synchronized (this) {
        if (key.length == 0) {
          key = kept();
        }
      }
    }
    return key;
  }

  private byte[] kept() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    try {
      if (!Files.exists(file) || Files.size(file) != KEY_BYTES) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.replaceShared(file, empty -> Files.write(empty, fresh));
      }
      OwnerOnly.file(file);
      return Files.readAllBytes(file); // another process may have made it meanwhile
    } catch (IOException e) {
      log.warn("chats will have other names in the log of the next start: {} cannot be kept", file);
      return fresh;
    }
  }
}
