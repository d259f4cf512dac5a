/**
 * Files become {@link dev.footnote.corpus.Article}s, and articles become {@link
 * dev.footnote.corpus.Passage}s: exact slices of the article's text.
 *
 * <p>Every position is a 0-based UTF-16 offset into {@link dev.footnote.corpus.Article#text()}, end
 * exclusive, so that {@code article.text().substring(start, end)} is always the words that are
 * shown. The text is what a person reads: of a plain file every character, of all others its words
 * without marks, comments and what was struck out. So nothing downstream knows of formats, and no
 * quote holds a mark. Sentences hold every word of the text.
 *
 * <p>The way of a file: {@link dev.footnote.corpus.Corpus} lists it, {@link
 * dev.footnote.corpus.parsing} takes it apart into text and lines, {@code Layout} tells paragraphs
 * from headings, bylines, datelines and furniture, {@code SentenceSplitter} and {@link
 * dev.footnote.corpus.PassageSplitter} part the paragraphs, and {@code Annotator} finds out who
 * speaks, what is taken back, and which columns and introductions rows and items lean on. {@link
 * dev.footnote.corpus.ArticleReader} does all of it.
 *
 * <p>LangChain4j's document splitters are not used: they trim and rejoin, so that a segment need
 * not be a slice of its source.
 */
@NullMarked
package dev.footnote.corpus;

import org.jspecify.annotations.NullMarked;
