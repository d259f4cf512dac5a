package dev.footnote.retrieval;

import dev.footnote.language.Token;
import dev.footnote.language.question.QuestionPart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** A question as a keyword query: each of its words once, in each field. */
final class Keywords {

  /** How much a word weighs in what names a passage, against the same in the passage itself. */
  static final Map<String, Float> WEIGHTS =
      Map.of(
          Documents.BODY, 1f,
          Documents.HEADING, 0.5f,
          Documents.TITLE, 0.5f,
          Documents.OUTLET, 0.3f);

  /** So many different words of a question count: Lucene takes 1024 clauses. */
  private static final int MOST_WORDS = 200;

  private Keywords() {}

  /** Stop words count only in a question that has no other. */
  static Query of(QuestionPart question) {
    List<Token> telling = question.contentTokens();
    return anyOf(forms((telling.isEmpty() ? question.tokens() : telling).stream()), question);
  }

  /** The words of a text that are not stop words. */
  static Query of(List<Token> text) {
    return anyOf(forms(text.stream().filter(word -> !word.isStopWord()))).build();
  }

  /** Each word once, as the stems it has in the languages of the articles. */
  private static List<Set<String>> forms(Stream<Token> words) {
    return words.map(Token::forms).distinct().toList();
  }

  /** Its content words, where any word of a word's family counts as it. */
  static Query of(QueryTerms question) {
    return anyOf(question.families(), question.question());
  }

  /** Its words, and its pairs of signs. */
  private static Query anyOf(List<? extends Set<String>> words, QuestionPart question) {
    BooleanQuery.Builder query = anyOf(words);
    Token.pairs(question.text()).stream()
        .distinct()
        .limit(MOST_WORDS)
        .map(pair -> new TermQuery(new Term(Documents.PAIRS, pair)))
        .forEach(pair -> query.add(pair, BooleanClause.Occur.SHOULD));
    return query.build();
  }

  /**
   * @param words each as the stems that count as one
   */
  private static BooleanQuery.Builder anyOf(List<? extends Set<String>> words) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Set<String> stems : words.stream().limit(MOST_WORDS).toList()) {
      WEIGHTS.forEach(
          (field, weight) -> {
            SynonymQuery.Builder word = new SynonymQuery.Builder(field);
            stems.forEach(stem -> word.addTerm(new Term(field, stem)));
            query.add(new BoostQuery(word.build(), weight), BooleanClause.Occur.SHOULD);
          });
    }
    return query;
  }
}
