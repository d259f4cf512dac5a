/**
 * The Bot API over HTTP: single calls, fetching updates, and sending messages within Telegram's
 * limits.
 *
 * <ul>
 *   <li>TelegramBots supplies the types of the Bot API (requests, replies, updates). Its polling
 *       session is not used: it confirms updates before they are handled, ends silently when a
 *       consumer throws, stops at one malformed update, receives nothing more when update ids
 *       restart lower, and backs off for up to a quarter of an hour. Nor is its client: its future
 *       never completes when a reply breaks off half-way, and it repeats a send by itself after a
 *       reset. A plain loop over OkHttp is shorter than working around that, and every failure
 *       comes back as one {@link dev.footnote.telegram.api.ApiFailure}.
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
 *       dev.footnote.telegram.api.BotApi} therefore lets no exception out before the token is taken
 *       out of it.
 * </ul>
 */
@NullMarked
package dev.footnote.telegram.api;

import org.jspecify.annotations.NullMarked;
