/**
 * The terminal front end: replies as text and as lines of JSON, and the conversation in a terminal.
 *
 * <p>JLine edits lines, keeps their history, and measures how many columns a letter takes. Whatever
 * an article or a question contains, no control character of it reaches the terminal.
 */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
