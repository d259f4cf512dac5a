/**
 * {@code main} and the commands: {@link dev.footnote.app.Main}. What they use is in the packages
 * below: {@link dev.footnote.app.assembly} puts the parts together, {@link
 * dev.footnote.app.process} is what the process was started with.
 *
 * <p>picocli reads the command line, so that every mistake on it is told in one line with what
 * would be right, and makes the help, the completion and the man page from the same description.
 */
@NullMarked
package dev.footnote.app;

import org.jspecify.annotations.NullMarked;
