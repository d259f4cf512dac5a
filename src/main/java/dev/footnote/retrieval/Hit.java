package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;

/**
 * A passage found for a question.
 *
 * @param passage the passage
 * @param score how well it fits; comparable within one retrieval only
 */
public record Hit(Passage passage, double score) {}
