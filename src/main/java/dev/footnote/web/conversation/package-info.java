/**
 * What was asked on the page, so that it can be shown again and followed up. It is kept in memory
 * alone, for some hours: what a visitor asked is nobody else's business, and need not outlive a
 * restart.
 */
@NullMarked
package dev.footnote.web.conversation;

import org.jspecify.annotations.NullMarked;
