/**
 * What a person writes becomes a {@link dev.footnote.language.question.Question}, read once: mended
 * of typing errors, in its parts, with what it wants and whom it names.
 *
 * <p>What must be known of the articles for that, such as how a name is spelled, is asked through
 * {@link dev.footnote.language.question.Vocabulary}.
 *
 * <p>A question in another language than English is known by its small words, and these count as
 * stop words for it alone: "die" and "was" are words of English too. Lucene's analysis has the
 * lists; OpenNLP's detector needs three sentences.
 */
@NullMarked
package dev.footnote.language.question;

import org.jspecify.annotations.NullMarked;
