package dev.footnote.app;

/**
 * What {@code java -jar} starts. It alone is compiled for Java 8, so that an older Java gets as far
 * as to tell that it is too old.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  /** Starts Footnote, or tells in one line why not and ends with 2. */
  public static void main(String[] arguments) {
    int version = release(System.getProperty("java.specification.version"));
    if (version < NEEDED) {
      System.err.println(
          "footnote: needs Java "
              + NEEDED
              + " or newer, and this is "
              + version
              + ": start it with ./footnote, which finds one");
      System.exit(2);
    }
    Main.main(arguments);
  }

  /**
   * The release that a specification version names: 17 for "17", 8 for "1.8", as it was written
   * until then.
   */
  static int release(String specification) {
    return Integer.parseInt(specification.substring(specification.lastIndexOf('.') + 1));
  }
}
