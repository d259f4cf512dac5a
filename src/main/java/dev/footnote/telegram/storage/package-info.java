/**
 * What the bot keeps on disk: questions not yet answered, and the last answers.
 *
 * <p>Every file is JSON Lines and is only appended to. A killed process thus damages at most the
 * last line, and a person can read what is there; a database would add a dependency for a few
 * thousand lines. When a file has grown by half it is rewritten with what is still wanted of it:
 * into a new file, which is synced and takes the old one's place at once. The same is done every
 * hour for what is older than it may get, and at once for a person who wants to be forgotten. Only
 * the {@link dev.footnote.telegram.storage.Inbox} is synced to disk before it goes on: from then on
 * Telegram no longer keeps the question.
 */
@NullMarked
package dev.footnote.telegram.storage;

import org.jspecify.annotations.NullMarked;
