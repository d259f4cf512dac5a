/**
 * What the bot's messages say: text in Telegram's HTML, split into pages that Telegram accepts,
 * with buttons. Nothing here calls Telegram.
 *
 * <p>Formatting is Telegram's HTML, not its Markdown: there only three characters have to be
 * escaped, and text from an article can never be taken for markup. A button carries at most 64
 * bytes and so does a link to the bot, so a {@link dev.footnote.telegram.message.PassageLink} holds
 * hashes; nothing has to be stored for either to work after a restart.
 */
@NullMarked
package dev.footnote.telegram.message;

import org.jspecify.annotations.NullMarked;
