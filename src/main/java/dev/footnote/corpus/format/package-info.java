/**
 * Files of many formats become {@link dev.footnote.corpus.format.Content}: the words a person
 * reads, their lines, and what the format states of title, author, outlet, day, address and
 * language. Nothing here knows what an article is made of.
 *
 * <p>The way of a file: {@link dev.footnote.corpus.format.FileKind} tells its kind by name and
 * first bytes. Plain text and Markdown are read at once. All others are read by parsers that others
 * wrote, and a file may be made to harm them: {@link dev.footnote.corpus.format.FileParser} lets a
 * process of its own do it, which is stopped when it takes too much memory or time. There a {@code
 * Format} takes the file apart and a {@code ContentBuilder} puts text and lines together.
 *
 * <p>What others wrote, and why:
 *
 * <ul>
 *   <li>commonmark-java reads Markdown, with its extensions for tables and for what is struck out.
 *       That for footnotes was not to be had in the same version, and like that for task lists it
 *       does less than is needed here: {@code WikiMarkup} and a pattern do it instead. {@code
 *       WikiMarkup} rewrites what note-taking programs add to Markdown, before it is parsed.
 *   <li>ICU4J guesses a charset.
 *   <li>snakeyaml-engine reads front matter: it builds maps, lists and scalars and nothing else.
 *   <li>jsoup reads HTML as browsers do, and XML without ever expanding an entity or opening a
 *       connection. So it also reads what lies in the zip files of office programs and e-books,
 *       where Apache POI and Tika would bring 20 to 45 MB.
 *   <li>PDFBox reads PDF, page by page.
 *   <li>Commons CSV reads tables of plain text, with their quotation marks and line ends in cells;
 *       what it needs besides, the mail reader brings along. It takes what strays behind a quoted
 *       cell, which Jackson's refuses.
 *   <li>rtfparserkit reads RTF; the JDK's own reader loses curly quotation marks.
 *   <li>Mime4j reads mail and saved web pages in parts.
 *   <li>Jackson reads JSON piece by piece.
 * </ul>
 */
@NullMarked
package dev.footnote.corpus.format;

import org.jspecify.annotations.NullMarked;
