package dev.footnote.reading;

import dev.footnote.language.Token;
import dev.footnote.language.question.QuestionPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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

  /**
   * What a token outside of any word, or of no English small one, weighs, where a word in every
   * second passage weighs 0.7.
   */
  private static final float SMALL_WEIGHT = 0.1f;

  private final TokenVectors vectors;
  private final float[] weights;
  private final Role[] roles;
  private final boolean[] sought;

  /**
   * @param question what is asked
   * @param vectors of the tokens of its text
   * @param idf the inverse document frequencies of some stems
   */
  QuestionTokens(
      QuestionPart question,
      TokenVectors vectors,
      Function<Set<String>, ToDoubleFunction<String>> idf) {
    this.vectors = vectors;
    weights = new float[vectors.size()];
    roles = new Role[weights.length];
    sought = new boolean[weights.length];
    List<Token> words = question.tokens();
    int asking = firstQuestionWord(words);
    Map<String, Double> known = new HashMap<>();
    ToDoubleFunction<String> rarity = idf.apply(Token.formsOf(words));
    float total = 0;
    int at = 0;
    for (int token = 0; token < weights.length; token++) {
      while (at < words.size() && words.get(at).end() <= vectors.start(token)) {
        at++;
      }
      boolean inWord = at < words.size() && words.get(at).start() < vectors.end(token);
      if (inWord) {
        Token word = words.get(at);
        // in a language that few of the articles are in, its small words are rare ones
        weights[token] =
            question.language().isSmall(word.stem())
                ? SMALL_WEIGHT
                : known.computeIfAbsent(word.stem(), stem -> word.weight(rarity)).floatValue();
        roles[token] = at == asking ? Role.ASKING : role(question, word);
        sought[token] = asking >= 0 && (at == asking || at == asking + 1);
      } else {
        weights[token] = SMALL_WEIGHT;
        roles[token] = Role.GRAMMAR;
      }
      total += weights[token];
    }
    for (int token = 0; token < weights.length; token++) {
      weights[token] /= total;
    }
  }

  private static int firstQuestionWord(List<Token> words) {
    return IntStream.range(0, words.size())
        .filter(i -> words.get(i).isQuestionWord())
        .findFirst()
        .orElse(-1);
  }

  /** The first word of a question is written large whatever it is. */
  private static Role role(QuestionPart question, Token word) {
    if (question.isStopWord(word.stem())) {
      return Role.GRAMMAR;
    }
    boolean number = Character.isDigit(word.text().codePointAt(0));
    return word.start() > 0 && (word.isCapitalised() || number) ? Role.NAME : Role.CONTENT;
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
