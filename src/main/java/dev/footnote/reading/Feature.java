package dev.footnote.reading;

/**
 * What is measured of a sentence as an answer to a question. Every value lies between 0 and 1,
 * cosines between -1 and 1; margins are log-odds.
 *
 * <p>"Coverage" is the share of the question's content words found, each weighing its inverse
 * document frequency. "Interaction" is the same with likeness in place of sameness: for every token
 * of the question the cosine of the most similar token found, weighted alike (late interaction:
 * Khattab and Zaharia 2020, arXiv 2004.12832).
 */
public enum Feature {
  /** The cosine of the question's vector and the passage's. */
  PASSAGE_COSINE,
  /** Interaction with the whole passage and its heading. */
  PASSAGE_INTERACTION,
  /** Interaction with the sentence and its heading. */
  SENTENCE_INTERACTION,
  /** The least similarity among the heavier half of the question's tokens, in the sentence. */
  WEAKEST_INTERACTION,
  /** How far the sentence's interaction stays behind the best of its passage. */
  INTERACTION_LAG,
  /** How far the sentence's interaction without its heading stays behind that with it. */
  HEADING_LEAN,
  /** What the question word adds to the plain mean of the likenesses, in the sentence. */
  SENTENCE_ASKING,
  /** What stop words and punctuation add to it. */
  SENTENCE_GRAMMAR,
  /** What names and numbers add to it. */
  SENTENCE_NAMES,
  /** What all other words add to it. */
  SENTENCE_CONTENT,
  /** What the question word adds to the plain mean of the likenesses, in the whole passage. */
  PASSAGE_ASKING,
  /** What stop words and punctuation add to it. */
  PASSAGE_GRAMMAR,
  /** What names and numbers add to it. */
  PASSAGE_NAMES,
  /** What all other words add to it. */
  PASSAGE_CONTENT,
  /** How far some word is more like what is sought than like anything the question holds. */
  ANSWER_LIKENESS,
  /** BM25 of the passage over the most that any passage could reach. */
  KEYWORDS,
  /**
   * Coverage by the passage, its heading, and its article's title, outlet and date; of what a model
   * reads, by the window with its article's title and outlet, all words weighing alike.
   */
  PASSAGE_COVERAGE,
  /**
   * The share of the question's numbers that are neither in the passage and its heading nor in its
   * article's title and date.
   */
  NUMBERS_MISSING,
  /** The question names the article's outlet. */
  OUTLET_NAMED,
  /** The question names the day the article was published. */
  DAY_NAMED,
  /** How near to each other the question's neighbouring content words stand in the passage. */
  PROXIMITY,
  /** Coverage by the passage and what names it, where a word of a word's family counts as it. */
  PASSAGE_FAMILY,
  /** The same, where any word related to it counts. */
  PASSAGE_KIN,
  /** Coverage by the sentence alone. */
  SENTENCE_COVERAGE,
  /** Coverage by the sentence, the one before it and the heading. */
  CONTEXT_COVERAGE,
  /** Coverage by the sentence alone, where a word of a word's family counts as it. */
  SENTENCE_FAMILY,
  /** The same with the sentence before it and the heading. */
  CONTEXT_FAMILY,
  /** Coverage by the sentence alone, where any word related to a word counts as it. */
  SENTENCE_KIN,
  /** The same with the sentence before it and the heading. */
  CONTEXT_KIN,
  /** How far the sentence's coverage in context stays behind the best of its passage. */
  COVERAGE_LAG,
  /** The share of the question's neighbouring words that are neighbours in the sentence too. */
  PHRASES,
  /** Words that the question does not have: ten or more count 1. */
  NEW_WORDS,
  /** The sentence's length: fifty words or more count 1. */
  LENGTH,
  /** How much better the sentence's best span fits than "not here"; see {@link SpanScores}. */
  MARGIN,
  /**
   * The share of the question's content words, all weighing the same, that the window a model read
   * holds, or its article's title or outlet.
   */
  WINDOW_COVERAGE,
  /** The question can be answered by yes or no. */
  YES_OR_NO,
  /** The question asks for a number and the sentence tells one. */
  TELLS_NUMBER,
  /** The question asks for a time and the sentence tells one. */
  TELLS_TIME,
  /** The question asks for a place and the sentence tells one. */
  TELLS_PLACE,
  /** The question asks for a person and the sentence names one. */
  TELLS_PERSON,
  /** The question asks for a reason and the sentence tells one. */
  TELLS_REASON,
  /** The question asks for a number and the sentence tells none. */
  LACKS_NUMBER,
  /** The question asks for a time and the sentence tells none. */
  LACKS_TIME,
  /** The question asks for a place and the sentence tells none. */
  LACKS_PLACE,
  /** The question asks for a person and the sentence names none. */
  LACKS_PERSON,
  /** The question asks for a reason and the sentence tells none. */
  LACKS_REASON
}
