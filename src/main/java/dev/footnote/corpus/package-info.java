/**
 * Files become {@link dev.footnote.corpus.Article}s, and articles become {@link
 * dev.footnote.corpus.Passage}s: exact slices of the article's text.
 *
 * <p>Every position is a 0-based UTF-16 offset into {@link dev.footnote.corpus.Article#text()}, end
 * exclusive, so that {@code article.text().substring(start, end)} is always the words that are
 * shown.
 */
@NullMarked
package dev.footnote.corpus;

import org.jspecify.annotations.NullMarked;
