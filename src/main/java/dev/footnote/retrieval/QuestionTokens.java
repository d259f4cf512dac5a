package dev.footnote.retrieval;

import dev.footnote.language.Words;
import dev.footnote.language.Words.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of a question: their vectors, what each weighs and what each does. Immutable. */
final class QuestionTokens {

  /** What a token does in its question. */
  enum Role {
    /** Part of the word that asks: "who", "why". */
    ASKING,
    /** Part of a word that every text has, or punctuation. */
    GRAMMAR,
    /** Part of a name or a number. */
    NAME,
    /** Part of any other word. */
    CONTENT
  }

  /** What a token outside of any word weighs, where a word in every second passage weighs 0.7. */
  private static final float PUNCTUATION_WEIGHT = 0.1f;

  private final TokenVectors vectors;
  private final float[] weights;
  private final Role[] roles;
  private final boolean[] sought;

  QuestionTokens(
      String question, List<Term> terms, TokenVectors vectors, TermStatistics statistics) {
    this.vectors = vectors;
    weights = new float[vectors.size()];
    roles = new Role[weights.length];
    sought = new boolean[weights.length];
    int asking = Words.firstQuestionWord(terms);
    Map<String, Double> idf = new HashMap<>();
    float total = 0;
    int at = 0;
    for (int token = 0; token < weights.length; token++) {
      while (at < terms.size() && terms.get(at).end() <= vectors.start(token)) {
        at++;
      }
      boolean inWord = at < terms.size() && terms.get(at).start() < vectors.end(token);
      if (inWord) {
        Term term = terms.get(at);
        weights[token] = idf.computeIfAbsent(term.text(), statistics::idf).floatValue();
        roles[token] = at == asking ? Role.ASKING : role(question, term);
        sought[token] = asking >= 0 && (at == asking || at == asking + 1);
      } else {
        weights[token] = PUNCTUATION_WEIGHT;
        roles[token] = Role.GRAMMAR;
      }
      total += weights[token];
    }
    for (int token = 0; token < weights.length; token++) {
      weights[token] /= total;
    }
  }

  /** The first word of a question is written large whatever it is. */
  private static Role role(String question, Term term) {
    if (Words.isStopWord(term.text())) {
      return Role.GRAMMAR;
    }
    int initial = question.codePointAt(term.start());
    return term.start() > 0 && (Character.isUpperCase(initial) || Character.isDigit(initial))
        ? Role.NAME
        : Role.CONTENT;
  }

  /** The number of tokens. */
  int size() {
    return weights.length;
  }

  TokenVectors vectors() {
    return vectors;
  }

  /** What a token weighs: as much as its word's inverse document frequency; all sum to 1. */
  float weight(int token) {
    return weights[token];
  }

  Role role(int token) {
    return roles[token];
  }

  /** Whether the token tells what is sought: it belongs to the word that asks or to the next. */
  boolean isSought(int token) {
    return sought[token];
  }
}
