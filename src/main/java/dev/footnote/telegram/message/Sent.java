package dev.footnote.telegram.message;

/**
 * A message the bot has sent.
 *
 * @param message its id in its chat
 * @param content the {@link Page#fingerprint()} of what it says: Telegram rejects an edit that
 *     changes nothing
 */
public record Sent(int message, int content) {}
