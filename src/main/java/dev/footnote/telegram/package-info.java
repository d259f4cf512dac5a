/**
 * The Telegram front end: answers with footnotes in any chat, and no question lost.
 *
 * <p>An update goes one way: {@link dev.footnote.telegram.api.Poller} fetches it, {@link
 * dev.footnote.telegram.Intake} decides whether it is meant for the bot and writes it to the {@link
 * dev.footnote.telegram.storage.Inbox} before Telegram is told that it arrived, {@link
 * dev.footnote.telegram.incoming.ChatQueues} keep the order within a chat, {@link
 * dev.footnote.telegram.UpdateHandler} has it answered, and {@link dev.footnote.telegram.Delivery}
 * sends the answer.
 *
 * <ul>
 *   <li>{@code incoming} is what comes in and who may ask, {@code message} what messages say,
 *       {@code storage} what is kept on disk, {@code api} the Bot API itself. None of them uses
 *       this package.
 *   <li>Whatever a chat sees comes from its own articles: see {@link
 *       dev.footnote.telegram.ChatCollections}.
 *   <li>{@link dev.footnote.telegram.incoming.QuestionLimit} counts per period and not over a
 *       sliding window, so around the end of a period a person may ask twice as often; it is there
 *       against floods, and that is good enough. It is not Resilience4j's {@code RateLimiter},
 *       which does not tell how much is too much, and whose periods go on while nobody asks.
 *   <li>What is remembered for each person, chat or message is in a Caffeine cache, bounded in
 *       size, so that a bot that runs for months does not fill the memory.
 * </ul>
 */
@NullMarked
package dev.footnote.telegram;

import org.jspecify.annotations.NullMarked;
