package dev.footnote.language.question;

import dev.footnote.language.Term;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.FilterGrammar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person asks, read once: nobody after {@link Questions} looks at the raw words again.
 *
 * @param asked as it was asked
 * @param parts the whole question, and then its parts if it asks for several things; at most five
 * @param terms the words of the whole question as they count in a claim
 * @param agent whom it names as the one who did or said what it asks for
 * @param filter which articles may answer; the words that say so are in none of the parts
 * @param articles the paths of those that may answer; empty for all
 */
public record Question(
    String asked,
    List<QuestionPart> parts,
    List<Term> terms,
    Optional<Agent> agent,
    ArticleFilter filter,
    Set<String> articles) {

  public Question {
    parts = List.copyOf(parts);
    terms = List.copyOf(terms);
    articles = Set.copyOf(articles);
  }

  /** The same question, asked of these articles alone. */
  public Question of(Set<String> paths) {
    return new Question(asked, parts, terms, agent, filter, paths);
  }

  /** The same question, asked of what another restricts the articles to. */
  public Question restrictedTo(ArticleFilter other) {
    return new Question(
        FilterGrammar.written(other, asked), parts, terms, agent, filter.and(other), articles);
  }

  /** The whole question. */
  public QuestionPart whole() {
    return parts.getFirst();
  }

  /** The whole question without typing errors. */
  public String text() {
    return whole().text();
  }

  /** Whether it asks for several things at once. */
  public boolean isMultiple() {
    return parts.size() > 1;
  }

  /** Whether it asks for this. */
  public boolean wants(AnswerType type) {
    return whole().wants(type);
  }

  /** The keys of all its terms; an answer may repeat them. */
  public Set<String> keys() {
    return terms.stream().map(Term::key).collect(Collectors.toSet());
  }

  /** The keys of all that it claims. */
  public Set<String> claims() {
    return Term.claims(terms.stream().filter(term -> !isSmall(term)).toList())
        .collect(Collectors.toSet());
  }

  private boolean isSmall(Term term) {
    return whole().language().isSmall(term.token().stem());
  }
}
