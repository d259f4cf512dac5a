package dev.footnote.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is handed out, so that it is known again when it comes back: HMAC (RFC 2104) with
 * SHA-256. Thread-safe.
 */
public final class SigningKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final SecretKeySpec key;

  /**
   * @param key 32 random bytes
   */
  SigningKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * The key that a folder keeps; a new one if it has none yet. Only the owner can read it.
   *
   * @throws IOException if it cannot be read or kept; its message is one plain line
   */
  public static SigningKey keptIn(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    Path file = folder.resolve("signing.key");
    if (!Files.exists(file)) {
      byte[] fresh = random(BYTES);
      WholeFile.replaceShared(file, made -> Files.write(made, fresh));
    }
    OwnerOnly.file(file);
    byte[] kept = Files.readAllBytes(file);
    if (kept.length != BYTES) {
      throw new IOException(
          "%s must hold %d bytes but has %d; delete it, and links that were sent end"
              .formatted(file, BYTES, kept.length));
    }
    return new SigningKey(kept);
  }

  /**
   * Signs a text.
   *
   * @param purpose what the signature is good for: it is another one for each
   * @return 43 characters of base64url
   */
  String sign(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((purpose.length() + " " + purpose).getBytes(UTF_8));
      return encoded(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Whether a signature is that of a text; how long it takes does not tell how near it is. */
  boolean isSigned(String purpose, String text, String signature) {
    return same(sign(purpose, text), signature);
  }

  /** Whether two texts are the same, in a time that does not tell where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /** A text that nobody guesses. */
  static String unguessable() {
    return encoded(random(18));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
