package dev.footnote.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of 32 random bytes that signs texts: HMAC (RFC 2104) with SHA-256. Thread-safe. */
public final class HmacKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** A lock on a file keeps out other processes, but not the other threads of this one. */
  private static final Object THREADS = new Object();

  private final SecretKeySpec key;

  private HmacKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** One that is kept nowhere. */
  public static HmacKey random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new HmacKey(key);
  }

  /**
   * The one that a file keeps, which its owner alone can read; a new one if there is no such file
   * yet, the same for all who ask at once.
   *
   * @throws IOException if it cannot be read or kept
   */
  public static HmacKey keptIn(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    OwnerOnly.file(file);
    if (Files.size(file) == 0) {
      fill(file);
    }
    byte[] kept = Files.readAllBytes(file);
    if (kept.length != BYTES) {
      throw new IOException(
          "%s must hold %d bytes but has %d; delete it, and what it signed ends"
              .formatted(file, BYTES, kept.length));
    }
    return new HmacKey(kept);
  }

  private static void fill(Path file) throws IOException {
    synchronized (THREADS) {
      try (FileChannel channel = FileChannel.open(file, WRITE);
          FileLock _ = channel.lock()) {
        if (channel.size() == 0) {
          channel.write(ByteBuffer.wrap(random().key.getEncoded()));
          channel.force(true);
        }
      }
    }
  }

  /** The signature of a text in UTF-8, 32 bytes. */
  public byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
