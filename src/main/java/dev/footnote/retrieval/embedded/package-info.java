/**
 * The index in this process, on this disk or in memory: one machine, no server, a million passages.
 *
 * <ul>
 *   <li>One Lucene index holds all: words, vectors, and the articles themselves. So one commit
 *       makes all of it valid together, one lock guards it, a start reads no article file, and a
 *       million passages fit, memory-mapped.
 *   <li>How vectors lie in the index, and when each of them is compared, is {@link
 *       dev.footnote.retrieval.vector}'s.
 *   <li>What a filter asks for is a part of the query itself: filtering what was found would leave
 *       too little of it.
 *   <li>What copies are recognised by is kept as terms in the article's document, so that an update
 *       needs no bookkeeping.
 *   <li>What a list shows of an article lies in doc values, so that no text is read for it; whole
 *       articles are kept by their size, a few megabytes in all.
 * </ul>
 */
@NullMarked
package dev.footnote.retrieval.embedded;

import org.jspecify.annotations.NullMarked;
