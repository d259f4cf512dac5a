package dev.footnote.retrieval;

import dev.footnote.file.Sha256;
import java.util.HexFormat;

/** Tells texts apart by a short one. */
public final class Digest {

  private Digest() {}

  /** The first 128 bits of the text's SHA-256, in hexadecimal. */
  public static String of(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 16);
  }
}
