package dev.footnote.language.question;

import dev.footnote.language.Term;
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
 */
public record Question(
    String asked, List<QuestionPart> parts, List<Term> terms, Optional<Agent> agent) {

  public Question {
    parts = List.copyOf(parts);
    terms = List.copyOf(terms);
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
