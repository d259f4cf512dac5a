/**
 * How fast Footnote is, beside what a user of LangChain4j would build from its documentation: the
 * same model in the same process, its store in memory, read from its file at the start.
 *
 * <p>Both are measured in one run and in turns, so that a ratio holds where a figure would not; a
 * ratio says how many times better Footnote is, whatever the unit. Where the peer has a choice, as
 * with a cache of loaded classes, it is measured with the better one. Large indexes are made of the
 * real text and the real vectors at hand, with seeded noise, and are kept for the next time.
 *
 * <p>The index of another engine has the embedded one as its peer, over the same made corpus.
 *
 * <p>JMH measures the small parts, in {@code src/jmh}; here whole answers and whole processes are
 * timed, which it is not made for. The memory of a process is read from Linux's {@code /proc}, its
 * heap with the JDK's {@code jcmd}: neither needs a library, nor anything inside the process.
 */
@NullMarked
package dev.footnote.evaluation.speed;

import org.jspecify.annotations.NullMarked;
