/**
 * What the owner of a running Footnote sees of it, and keeps: a line of the log for each question,
 * metrics and health, and backups.
 *
 * <p>Micrometer counts, and only here: what is counted hands out plain numbers or is observed from
 * outside, so that nobody else depends on how an owner looks at it. Its registry for Prometheus is
 * taken without the protobuf format, which is four fifths of its weight and which no scraper
 * insists on. The JDK's HTTP server tells the result: two addresses on the loopback interface need
 * no more.
 *
 * <p>Lines of the log are laid out here and not by Logback's own classes: their pattern layout lets
 * a line break in a message begin a line that looks like another event, and their JSON nests each
 * value in an array and an object of its own.
 */
@NullMarked
package dev.footnote.operation;

import org.jspecify.annotations.NullMarked;
