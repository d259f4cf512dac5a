/**
 * What was found is read: which sentences answer a question, and where in them the answer stands.
 *
 * <ul>
 *   <li>A small model reads question and window together ({@link
 *       dev.footnote.reading.ModelReader}). Rules over words, and vectors of sentences, cannot tell
 *       an answer from a near miss; it can.
 *   <li>Its margin alone does not choose: several clubs have a treasurer. How near the sentence's
 *       passage is to the question, and how many of the question's words the window holds, count
 *       too ({@code ./footnote fit}).
 *   <li>A window is a found passage with whole neighbouring ones, 90 to 130 words: what is much
 *       shorter loses what pronouns stand for. More windows than six bring more that misleads than
 *       that answers.
 *   <li>A model reads the languages that it was taught. Articles in others, told by {@link
 *       dev.footnote.language.Languages}, are ranked as without a model, and the best of both comes
 *       first ({@link dev.footnote.reading.ReaderByLanguage}).
 *   <li>Without a model, {@link dev.footnote.reading.RankingReader} compares sentences token by
 *       token, in the light of their passage (late interaction), and one linear model weighs what
 *       was measured: {@code weights.json}. Token vectors are made when they are needed and
 *       remembered, since kept for a million passages they would take 65 gigabytes. Without token
 *       vectors WordNet tells which words are related.
 * </ul>
 */
@NullMarked
package dev.footnote.reading;

import org.jspecify.annotations.NullMarked;
