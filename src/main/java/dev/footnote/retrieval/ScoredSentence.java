package dev.footnote.retrieval;

import dev.footnote.corpus.Span;

/**
 * A sentence as an answer to a question.
 *
 * @param span where it stands in its article's text
 * @param score how well it answers; comparable within one retrieval only
 * @param features what the score was made of
 */
public record ScoredSentence(Span span, double score, Features features) {}
