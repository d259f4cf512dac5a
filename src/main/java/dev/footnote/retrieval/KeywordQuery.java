package dev.footnote.retrieval;

import dev.footnote.language.Token;
import dev.footnote.language.question.QuestionPart;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a question seeks by keyword, whatever engine searches: any of its words, each once and in
 * each {@link Field}, and any of its pairs of signs.
 *
 * @param words each as the stems that count as one
 * @param pairs see {@link IndexedPassage#pairs}
 */
public record KeywordQuery(List<? extends Set<String>> words, List<String> pairs) {

  /** Where words are sought, and how much one weighs there against the same in the body. */
  public enum Field {
    /** The passage's own words. */
    BODY(1),
    /** What it stands under. */
    HEADING(0.5f),
    /** The article's title. */
    TITLE(0.5f),
    /** Who published the article. */
    OUTLET(0.3f);

    private final float weight;

    Field(float weight) {
      this.weight = weight;
    }

    /** What multiplies the BM25 of a word here. */
    public float weight() {
      return weight;
    }
  }

  /** So many different words of a question count: Lucene takes 1024 clauses. */
  private static final int MOST_WORDS = 200;

  public KeywordQuery {
    words = words.stream().limit(MOST_WORDS).toList();
    pairs = pairs.stream().distinct().limit(MOST_WORDS).toList();
  }

  /** Stop words count only in a question that has no other. */
  public static KeywordQuery of(QuestionPart question) {
    List<Token> telling = question.contentTokens();
    Stream<Token> words = (telling.isEmpty() ? question.tokens() : telling).stream();
    return new KeywordQuery(forms(words), Token.pairs(question.text()));
  }

  /** The words of a text that are not stop words. */
  public static KeywordQuery of(List<Token> text) {
    return new KeywordQuery(forms(text.stream().filter(word -> !word.isStopWord())), List.of());
  }

  /** Its content words, where any word of a word's family counts as it. */
  public static KeywordQuery of(QueryTerms question) {
    return new KeywordQuery(question.families(), Token.pairs(question.question().text()));
  }

  /** Each word once, as the stems it has in the languages of the articles. */
  private static List<Set<String>> forms(Stream<Token> words) {
    return words.map(Token::forms).distinct().toList();
  }
}
