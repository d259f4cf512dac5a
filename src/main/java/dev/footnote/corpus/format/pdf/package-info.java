/**
 * PDF documents become {@link dev.footnote.corpus.format.pdf.PdfBlock}s. A PDF holds letters and
 * where to draw them; words, lines, columns, tables, paragraphs and headings are found by how they
 * stand, since the tags that some documents have are missing in most.
 *
 * <p>The way of a page: {@code GlyphReader} lets PDFBox tell its letters, {@code SegmentBuilder}
 * and {@code Band} make lines of them, {@code RunningHeads} takes away what is on every page,
 * {@code PageReader} tells columns, tables and their order. Then {@code Flow} makes blocks of all
 * pages' lines together, since the body's size and the words that are hyphenated elsewhere are
 * known only from the whole.
 */
@NullMarked
package dev.footnote.corpus.format.pdf;

import org.jspecify.annotations.NullMarked;
