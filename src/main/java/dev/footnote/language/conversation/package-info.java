/**
 * What a message means after what was said before it: small talk, a {@link
 * dev.footnote.language.conversation.FollowUp} with what its pronouns stand for and what it leaves
 * out, or a question of its own.
 *
 * <p>All of it is known by rules for English, since there may be no model at all. Whom a pronoun
 * may mean is told by rank, as in centering (Grosz, Joshi and Weinstein 1995): whom a "who"
 * question asked for, then whom it named, then whom the answer named; where a rank holds several,
 * it is asked back instead of guessed.
 */
@NullMarked
package dev.footnote.language.conversation;

import org.jspecify.annotations.NullMarked;
