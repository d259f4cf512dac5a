/**
 * Files become {@link dev.footnote.corpus.Article}s, and articles become {@link
 * dev.footnote.corpus.Passage}s: exact slices of the article's text.
 *
 * <p>Every position is a 0-based UTF-16 offset into {@link dev.footnote.corpus.Article#text()}, end
 * exclusive, so that {@code article.text().substring(start, end)} is always the words that are
 * shown. The text is what a person reads: of a plain file every character, of Markdown its words
 * without front matter, marks, comments and what was struck out. So nothing downstream knows of
 * Markdown, and no quote holds a mark. Sentences hold every word of the text.
 *
 * <p>The way of a file: {@link dev.footnote.corpus.Corpus} lists it, {@link
 * dev.footnote.corpus.ArticleReader} decodes it, {@code PlainText} finds its lines or {@code
 * Markdown} makes its text and them, {@code Layout} tells paragraphs from headings, bylines,
 * datelines and furniture, {@code SentenceSplitter} and {@link dev.footnote.corpus.PassageSplitter}
 * part the paragraphs, and {@code Annotator} finds out who speaks, what is taken back, and which
 * columns and introductions rows and items lean on.
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
 *   <li>LangChain4j's document splitters are not used: they trim and rejoin, so that a segment need
 *       not be a slice of its source.
 * </ul>
 */
@NullMarked
package dev.footnote.corpus;

import org.jspecify.annotations.NullMarked;
