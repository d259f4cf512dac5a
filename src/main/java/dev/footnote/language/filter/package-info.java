/**
 * Which articles may answer: since and until when, from which outlet, in which folder; as options
 * give it and as people say it in a question. It knows no article.
 *
 * <p>A filter that nobody meant hides the answer without a word, while one that is missed only
 * leaves what was said to be searched for: so only words that plainly speak of articles restrict
 * them.
 */
@NullMarked
package dev.footnote.language.filter;

import org.jspecify.annotations.NullMarked;
