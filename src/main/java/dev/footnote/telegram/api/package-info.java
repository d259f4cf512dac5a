/**
 * The Bot API over HTTP: single calls, fetching updates, and sending messages within Telegram's
 * limits.
 *
 * <ul>
 *   <li>TelegramBots supplies the types of the Bot API (requests, replies, updates), and its client
 *       carries all sends: its futures complete on failure, and resending after a reset, the limit
 *       per host and cancelling on close are set in the OkHttp client that it is given.
 *   <li>Polling is ours: the library's session ends silently when a consumer throws, stops at one
 *       malformed update, drops updates whose ids are lower than the last, and does not read {@code
 *       retry_after}. So are downloads: the library's go to Telegram's own host only.
 *   <li>Telegram has no key that would make a send idempotent. When it is unknown whether a message
 *       arrived (a reset after the request was written), it is sent again: two messages are better
 *       than none. To make that rare, sends wait longer than servers hang, and go out one at a
 *       time, so that a killed process leaves at most one message in doubt.
 *   <li>Resilience4j's {@code IntervalFunction} gives the back-off between retries: exponential,
 *       with jitter.
 *   <li>{@link dev.footnote.telegram.api.SendLimiter} is not Resilience4j's {@code RateLimiter}:
 *       Telegram's limits are a steady rate with a small burst, and a limiter that refills once a
 *       period would allow twice the burst around each refill. What it knows of each chat is in a
 *       Caffeine cache.
 *   <li>The token is part of every URL, and OkHttp's exceptions may quote the URL. {@link
 *       dev.footnote.telegram.api.BotApi} therefore lets no exception out, and has none logged,
 *       before the token is taken out of it.
 * </ul>
 */
@NullMarked
package dev.footnote.telegram.api;

import org.jspecify.annotations.NullMarked;
