/**
 * Passages become an {@link dev.footnote.answer.Answer}: sentences with true footnotes, or an
 * honest refusal.
 */
@NullMarked
package dev.footnote.answer;

import org.jspecify.annotations.NullMarked;
