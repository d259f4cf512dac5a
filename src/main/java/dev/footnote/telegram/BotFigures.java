package dev.footnote.telegram;

import java.time.Instant;

/**
 * How a bot fares.
 *
 * @param updates that came since it was started
 * @param messages that it sent
 * @param failures of calls to Telegram, those that were tried again included
 * @param waiting messages and queries that are not yet dealt with
 * @param heard when Telegram last answered a poll; when the bot was made if it has not
 */
public record BotFigures(long updates, long messages, long failures, int waiting, Instant heard) {}
