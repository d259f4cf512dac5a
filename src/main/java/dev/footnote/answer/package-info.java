/**
 * What was read becomes an {@link dev.footnote.answer.Answer}: sentences with true footnotes, what
 * comes closest without a claim, or an honest refusal.
 *
 * <ul>
 *   <li>Two thresholds on one calibrated probability part these three ({@link
 *       dev.footnote.answer.ExtractiveAnswerer}). One sentence is said for each thing asked; a
 *       second only where it may answer as well, or an article of another day says otherwise.
 *   <li>Who plainly asks how many, how long or when gets no sentence without such a figure. Near
 *       misses nearly always have one, so this refuses few; but it cost no answer of 736 questions.
 *   <li>{@link dev.footnote.answer.CitationVerifier} stands last in the line, behind whatever made
 *       the answer. It compares words, names, numbers, negation and who did what, by rules that can
 *       be read; a second model to judge the first would be slower, and could be wrong unseen.
 *   <li>A question about the collection itself is answered without search or reader: from the lines
 *       that name title, author, outlet and day, cited where the text has them ({@link
 *       dev.footnote.answer.CollectionAnswerer}). A wrong guess would hide a good answer, so what
 *       may be meant otherwise goes the usual way.
 *   <li>Follow-ups and small talk are known by English rules, since there may be no model at all.
 * </ul>
 */
@NullMarked
package dev.footnote.answer;

import org.jspecify.annotations.NullMarked;
