/**
 * The process as whoever started it sees it: its streams and its terminal, what it logs, how it is
 * interrupted, and what it ends with.
 *
 * <p>Logback writes the log: it comes with SLF4J, which the libraries log with, and it is set up in
 * {@link dev.footnote.app.process.Logging} in Java, since reading an XML file takes a tenth of each
 * start. Signals are heard by JLine, which knows those of each platform.
 */
@NullMarked
package dev.footnote.app.process;

import org.jspecify.annotations.NullMarked;
