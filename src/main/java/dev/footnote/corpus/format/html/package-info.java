/**
 * Saved web pages. {@code MainText} finds what a reading view would show, by how much running text
 * stands where and how much of it is links (after what Mozilla's Readability does), {@code
 * PageMetadata} what the page states of itself, and {@link
 * dev.footnote.corpus.format.html.HtmlBody} reads any HTML as a browser shows it: mail, feeds,
 * e-books and exports hold some, too.
 *
 * <p>Readability4J was not taken: it is no longer kept, brings an old Kotlin, and takes minutes for
 * a page that is nested deeply.
 */
@NullMarked
package dev.footnote.corpus.format.html;

import org.jspecify.annotations.NullMarked;
