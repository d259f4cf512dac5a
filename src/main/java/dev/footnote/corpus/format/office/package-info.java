/**
 * The files of office programs as a person reads them: headings, paragraphs, lists with their
 * numbers, tables with the names of their columns, notes; and what they state of themselves.
 *
 * <p>Word, OpenDocument and Excel write XML in zip files. Three small readers take it apart with
 * jsoup, piece by piece, so that a large file takes little memory; nothing outside of the file is
 * ever opened. RTF is read by rtfparserkit, which knows its charsets and commands; the JDK's own
 * reader loses curly quotation marks. Commons CSV reads tables of plain text, with their quotation
 * marks and line ends in cells; what it needs besides, the mail reader brings along. It takes what
 * strays behind a quoted cell, which Jackson's refuses.
 */
@NullMarked
package dev.footnote.corpus.format.office;

import org.jspecify.annotations.NullMarked;
