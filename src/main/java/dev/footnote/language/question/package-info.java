/**
 * What a person writes becomes a {@link dev.footnote.language.question.Question}, read once: mended
 * of typing errors, in its parts, with what it wants and whom it names.
 *
 * <p>What must be known of the articles for that, such as how a name is spelled, is asked through
 * {@link dev.footnote.language.question.Vocabulary}. Small talk and follow-ups are known by rules,
 * since there may be no model at all.
 */
@NullMarked
package dev.footnote.language.question;

import org.jspecify.annotations.NullMarked;
