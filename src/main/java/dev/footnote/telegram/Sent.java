package dev.footnote.telegram;

/**
 * A message the bot has sent.
 *
 * @param message its id in its chat
 * @param content what it says, as {@link Page#fingerprint()}: an edit to the same is an error
 */
record Sent(int message, int content) {}
