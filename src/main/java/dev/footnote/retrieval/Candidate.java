package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;

/**
 * A passage that may fit a question, with every signal of the index; all are exact, whichever of
 * them found it.
 *
 * @param passage the passage
 * @param bm25 how well its words and its article's title fit; 0 if they share no word
 * @param cosine of the question's vector and the passage's, -1 to 1; 0 without vectors
 */
public record Candidate(Passage passage, float bm25, float cosine) {}
