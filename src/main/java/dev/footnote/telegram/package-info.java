/**
 * The Telegram front end: footnoted answers in any chat, and no question lost.
 *
 * <p>An update takes one way: {@link dev.footnote.telegram.Poller} fetches it, {@link
 * dev.footnote.telegram.Intake} decides whether it is meant for the bot and writes it to the {@link
 * dev.footnote.telegram.Inbox} before Telegram is told that it arrived, {@link
 * dev.footnote.telegram.ChatQueues} keep the order within a chat, {@link
 * dev.footnote.telegram.UpdateHandler} has it answered, and {@link
 * dev.footnote.telegram.MessageSender} delivers within Telegram's limits.
 *
 * <p>TelegramBots gives the words of the Bot API (requests, replies, updates). Its polling session
 * and its client are not used: the session confirms updates before they are handled, ends silently
 * when a consumer throws, stops at one malformed update, goes deaf when update ids restart lower,
 * and backs off up to a quarter of an hour; the client leaves its future incomplete for ever when a
 * reply breaks off half-way, and sends again by itself after a reset. A plain loop over OkHttp is
 * shorter than working around that, and every failure comes back as one {@link
 * dev.footnote.telegram.ApiFailure}.
 *
 * <p>Telegram has no key that would make a send repeatable without a second message. Where it stays
 * unknown whether a message arrived (a reset after the request was written), it is sent again: two
 * messages are better than none. To make that rare, sends wait longer than servers hang, and leave
 * one at a time, so that a killed process leaves at most one message in doubt.
 */
@NullMarked
package dev.footnote.telegram;

import org.jspecify.annotations.NullMarked;
