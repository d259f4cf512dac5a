/** News feeds: RSS of all versions, and Atom. */
@NullMarked
package dev.footnote.corpus.format.feed;

import org.jspecify.annotations.NullMarked;
