package dev.footnote.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.file.HmacKey;
import dev.footnote.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Signs what is handed out, so that it is known again when it comes back. Thread-safe. */
public final class SigningKey {

  private final HmacKey key;

  SigningKey(HmacKey key) {
    this.key = key;
  }

  /**
   * The key that a folder keeps; a new one if it has none yet. Only the owner can read either.
   *
   * @throws IOException if it cannot be read or kept
   */
  public static SigningKey keptIn(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    return new SigningKey(HmacKey.keptIn(folder.resolve("signing.key")));
  }

  /**
   * Signs a text.
   *
   * @param purpose what the signature is good for: it is another one for each
   * @return 43 characters of base64url
   */
  String sign(String purpose, String text) {
    return encoded(key.sign(purpose.length() + " " + purpose + text));
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
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return encoded(random);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
