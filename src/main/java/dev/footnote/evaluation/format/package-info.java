/** Reads files of questions with known answers: Footnote's own, SQuAD and MultiHop-RAG. */
@NullMarked
package dev.footnote.evaluation.format;

import org.jspecify.annotations.NullMarked;
