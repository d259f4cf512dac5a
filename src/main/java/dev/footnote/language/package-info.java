/**
 * English as text: tokens, sentences, days, names, and the small grammars that tell what words do.
 * It knows no article.
 *
 * <p>Every word list, month name and tokenizer of Footnote lives here. {@link
 * dev.footnote.language.Token} is the one way to part a text into words; {@code
 * dev.footnote.language.question} reads what people ask, and {@code dev.footnote.language.page}
 * tells what the lines of a page are, and what in them is no word.
 *
 * <ul>
 *   <li>Lucene's analysis makes the tokens, since the index is made of the same ones: what a
 *       sentence is compared by is what it was found by.
 *   <li>Its stemmers of other languages serve the index, of those that come with it: all but Polish
 *       among the common ones of Europe. They part no compounds, and in Chinese, Japanese, Korean
 *       and Thai no words.
 *   <li>ICU4J proposes where sentences end, in any script. Its lists of abbreviations serve the
 *       languages that have none of ours: they lack most titles, and never let "U.S." end a
 *       sentence. Ours are files, one a language, in {@code sentences/}. Its locale data names the
 *       months and weekdays of other languages, and languages in one another.
 *   <li>Lucene's analysis also strips HTML: it takes any, and is there anyway, while jsoup, which
 *       could tell more of it, would be one library more for a rare block of it in Markdown.
 *   <li>WordNet is read through extJWNL: the one library of those for it that brings the newest
 *       WordNet along as a Maven artifact; it is unpacked once, since its files are made to be
 *       looked up in, not to be read as a whole. It knows the irregular forms and the derived words
 *       that a stemmer misses.
 *   <li>OpenNLP tells languages apart: 103 of them, rightly from three sentences on, in 12 MB under
 *       the Apache licence. Lingua knows shorter texts too, but takes 109 MB and gigabytes of
 *       memory. Loading takes a second, so what has English function words enough is not asked
 *       about.
 *   <li>Who did or said something is read off the words beside a name. CoreNLP, whose parser could
 *       tell more, is under the GPL; OpenNLP's tagger told questions without an answer no better.
 * </ul>
 */
@NullMarked
package dev.footnote.language;

import org.jspecify.annotations.NullMarked;
