/**
 * Questions to begin with: made of the newest articles' own sentences, each asked once, and kept
 * only if it is answered with the sentence that it was made of. This takes seconds, and so is never
 * done while somebody waits for an answer; what was found is stored with the index.
 */
@NullMarked
package dev.footnote.answer.example;

import org.jspecify.annotations.NullMarked;
