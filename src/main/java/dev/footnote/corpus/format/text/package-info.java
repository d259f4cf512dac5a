/**
 * Text as people write it: plain, and Markdown, both with front matter.
 *
 * <ul>
 *   <li>commonmark-java reads Markdown, with its extensions for tables and for what is struck out.
 *       That for footnotes was not to be had in the same version, and like that for task lists it
 *       does less than is needed here: {@code WikiMarkup} and a pattern do it instead. {@code
 *       WikiMarkup} rewrites what note-taking programs add to Markdown, before it is parsed.
 *   <li>snakeyaml-engine reads front matter: it builds maps, lists and scalars and nothing else.
 * </ul>
 */
@NullMarked
package dev.footnote.corpus.format.text;

import org.jspecify.annotations.NullMarked;
