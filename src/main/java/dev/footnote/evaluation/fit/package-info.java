/** Fits the weights of the ranking to questions with known answers. */
@NullMarked
package dev.footnote.evaluation.fit;

import org.jspecify.annotations.NullMarked;
