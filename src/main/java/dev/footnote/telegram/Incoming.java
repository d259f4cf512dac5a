package dev.footnote.telegram;

/** A message that is meant for the bot. */
sealed interface Incoming {

  /** Where it came from. */
  Origin origin();

  /**
   * Asks something.
   *
   * @param text the question, without a command or mention before it; never blank
   */
  record Question(Origin origin, String text) implements Incoming {}

  /**
   * A command other than a question.
   *
   * @param name such as {@code help}: lower case, without slash and bot name
   * @param argument what stands after it; may be empty
   */
  record Command(Origin origin, String name, String argument) implements Incoming {}

  /**
   * A file.
   *
   * @param file the id by which Telegram gives it out
   * @param name its name, as the sender's machine had it; not to be trusted
   * @param bytes its size
   */
  record Upload(Origin origin, String file, String name, long bytes) implements Incoming {}

  /** A photo, a sticker, a voice: nothing that could be read. */
  record Wordless(Origin origin) implements Incoming {}
}
