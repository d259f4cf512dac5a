/**
 * Fits numbers to questions with known answers: the weights of the ranking, and for a reader model
 * what its margins count and the two thresholds that part answer, closest and refusal.
 */
@NullMarked
package dev.footnote.evaluation.fit;

import org.jspecify.annotations.NullMarked;
