package dev.footnote.telegram.incoming;

import dev.footnote.telegram.message.Origin;

/** A message that is meant for the bot. */
public sealed interface Incoming {

  Origin origin();

  /**
   * A question.
   *
   * @param text without a command or mention before it; never blank
   * @param quoted what it is asked about: words of the message that it replies to; may be empty
   */
  record Question(Origin origin, String text, String quoted) implements Incoming {}

  /**
   * A command other than a question.
   *
   * @param name such as {@code help}: in lower case, without the slash and the bot's name
   * @param argument the text after it; may be empty
   */
  record Command(Origin origin, String name, String argument) implements Incoming {}

  /**
   * A file.
   *
   * @param file the id to download it by
   * @param name its name on the sender's machine; not to be trusted
   * @param bytes its size
   */
  record Upload(Origin origin, String file, String name, long bytes) implements Incoming {}

  /** A photo, sticker, voice message or other content without text. */
  record WithoutText(Origin origin) implements Incoming {}
}
