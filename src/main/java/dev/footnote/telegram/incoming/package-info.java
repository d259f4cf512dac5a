/**
 * What comes in: which updates are meant for the bot, who may ask, how often, and in which order
 * they are dealt with.
 */
@NullMarked
package dev.footnote.telegram.incoming;

import org.jspecify.annotations.NullMarked;
