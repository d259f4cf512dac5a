/**
 * Reads what was found: which sentences answer a question, and where in them the answer stands.
 * Both implementations of {@link dev.footnote.reading.Reader} give {@link
 * dev.footnote.reading.Reading}s, best first, each with a calibrated probability.
 *
 * <ul>
 *   <li>{@link dev.footnote.reading.ModelReader} lets a small model read question and window
 *       together. Rules over words, and vectors of sentences, cannot tell an answer from a near
 *       miss; it can.
 *   <li>Its margin alone does not choose: several clubs have a treasurer. How near the sentence's
 *       passage is to the question, and how many of the question's words the window holds, count
 *       too ({@code reader.json} beside the model; {@code ./footnote fit} makes it anew).
 *   <li>What else was measured told near misses no better than the margin does: how many of the
 *       question's words, or of words related to them, the sentence, its passage, its article or
 *       all that was read hold; whether its names stand there; the lead over the next sentence; and
 *       how far the margin falls when a word is taken out of the question.
 *   <li>A window is a found passage with whole neighbouring ones, 90 to 130 words: what is much
 *       shorter loses what pronouns stand for. More windows than six bring more that misleads than
 *       that answers.
 *   <li>Entries, which are a table's rows and the sections under a heading of a heading, are read
 *       one by one with all the headings above them and their columns' names: of 29 questions about
 *       such lists 11 were answered rightly beside the entries' neighbours and 22 so. Other
 *       paragraphs are not: without the neighbours behind a heading, or with all headings beside
 *       the title, fewer questions about documents and affairs were answered rightly (of 160 and
 *       120: 122 and 73 as it is, 116 and 70 within sections, 120 and 72 with headings beside the
 *       title). A window that begins in the middle of what somebody says begins with who it is.
 *   <li>A model reads the languages that it was taught. Articles in others are ranked as without a
 *       model, and the best of both comes first ({@link dev.footnote.reading.ReaderByLanguage}).
 *   <li>{@link dev.footnote.reading.RankingReader} serves where no model reads. It compares
 *       sentences token by token, in the light of their passage (late interaction), and one linear
 *       model weighs what was measured ({@code weights.json}); a passage is as good as its best
 *       sentence. Token vectors are made when they are needed and remembered, since kept for a
 *       million passages they would take 65 gigabytes. Without token vectors a thesaurus tells
 *       which words are related.
 *   <li>What the ranking found for a question and for each of its parts is fused by probability:
 *       merging the lists in turn instead put fewer right passages first (MultiHop-RAG, MRR@10 .72
 *       against .79).
 *   <li>Vectors are multiplied by Lucene's {@code VectorUtil}, which uses the processor's vector
 *       instructions; those remembered lie in a Caffeine cache, which knows what is asked for
 *       again.
 * </ul>
 */
@NullMarked
package dev.footnote.reading;

import org.jspecify.annotations.NullMarked;
