package dev.footnote.model;

/** The library that brings the tokenizers. */
final class Djl {

  private Djl() {}

  /**
   * To be called before its first use: it would look for a GPU, and tell its makers' server that it
   * is used.
   */
  static void staySilent() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
  }
}
