/**
 * {@code main}, the commands, and how the parts are put together: {@link
 * dev.footnote.app.Footnote}. What cannot be opened, a model or the kept index, is told, and gone
 * on without.
 *
 * <p>picocli reads the command line, so that every mistake on it is told in one line with what
 * would be right. Logback is set up in {@link dev.footnote.app.Logging}: what a person should know
 * goes to standard error, one plain line each.
 */
@NullMarked
package dev.footnote.app;

import org.jspecify.annotations.NullMarked;
