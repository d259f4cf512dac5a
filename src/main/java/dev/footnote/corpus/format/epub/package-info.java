/** E-books: their chapters in reading order. */
@NullMarked
package dev.footnote.corpus.format.epub;

import org.jspecify.annotations.NullMarked;
