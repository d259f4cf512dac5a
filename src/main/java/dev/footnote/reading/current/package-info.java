/**
 * What of all that was read holds now: what is corrected, replaced, called off or from another time
 * than asked is left out, and where articles of different days differ, both stay and say so.
 *
 * <ul>
 *   <li>It is decided on readings, before any answer is made of them, so that a chat model is given
 *       no more than what holds.
 *   <li>A correction takes back a sentence only if it names its article, or repeats its words, and
 *       says something else that may answer the question: one of another fact of the same article
 *       changes nothing.
 *   <li>Two sentences differ only where both are surely answers, speak of the same thing as far as
 *       the question names it, and tell numbers, days, persons or places that exclude each other.
 *       Whatever else may differ, such as a reason, is left to the reader.
 * </ul>
 */
@NullMarked
package dev.footnote.reading.current;

import org.jspecify.annotations.NullMarked;
