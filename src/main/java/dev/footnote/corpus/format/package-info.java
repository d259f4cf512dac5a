/**
 * Files of many formats become {@link dev.footnote.corpus.format.Content}: the words a person
 * reads, their lines, and what the format states of title, author, outlet, day, address and
 * language. Nothing here knows what an article is made of.
 *
 * <p>{@link dev.footnote.corpus.format.FileKind} tells a file's kind by its name and first bytes. A
 * {@link dev.footnote.corpus.format.Format}, one for each kind in a package below, takes the file
 * apart, and a {@link dev.footnote.corpus.format.ContentBuilder} puts text and lines together.
 *
 * <p>What others wrote, and why: ICU4J guesses a charset. jsoup reads HTML as browsers do, and XML
 * without ever expanding an entity or opening a connection. So it also reads what lies in the zip
 * files of office programs and e-books, where Apache POI and Tika would bring 20 to 45 MB.
 */
@NullMarked
package dev.footnote.corpus.format;

import org.jspecify.annotations.NullMarked;
