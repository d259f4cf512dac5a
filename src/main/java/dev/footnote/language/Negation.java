package dev.footnote.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text denies. The first claim behind a "not" is surely denied (the head); the few that
 * follow it within the clause may be (the scope).
 */
public record Negation(
    Set<String> heads, Set<String> scope, Set<String> asserted, Set<String> verbs) {

  private static final Pattern NEGATOR =
      Pattern.compile(
          "no|not|never|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|scarcely|unable"
              + "|unlikely|\\w+n't");

  /** Verbs that deny what follows them, as stems. */
  private static final Set<String> DENYING_VERBS =
      WordList.stems(
          "fail failed failure refuse refused refusal deny denied decline declined reject lack");

  private static final Pattern NOT_ONLY = Pattern.compile("\\s+(?:only|just|merely)\\b.*");
  private static final Pattern CLAUSE_END = Pattern.compile(".*[,;:.!?—–()].*", Pattern.DOTALL);
  private static final int SCOPE = 3;

  public static Negation of(String text) {
    Set<String> heads = new HashSet<>();
    Set<String> scope = new HashSet<>();
    Set<String> asserted = new HashSet<>();
    Set<String> verbs = new HashSet<>();
    List<Term> terms = Term.of(text);
    int denied = 0;
    boolean head = false;
    int end = 0;
    for (Term term : terms) {
      if (CLAUSE_END.matcher(text.substring(end, term.start())).matches()) {
        denied = 0;
      }
      end = term.end();
      boolean denyingVerb = DENYING_VERBS.contains(term.key());
      if (denyingVerb || isNegator(text, term)) {
        denied = SCOPE;
        head = true;
        if (denyingVerb) {
          verbs.add(term.key());
        }
      } else if (term.isClaim()) {
        (denied > 0 ? scope : asserted).add(term.key());
        if (denied > 0 && head) {
          heads.add(term.key());
        }
        head = false;
        denied--;
      }
    }
    return new Negation(heads, scope, asserted, verbs);
  }

  private static boolean isNegator(String text, Term term) {
    String word = term.token().folded();
    return NEGATOR.matcher(word).matches()
        && !NOT_ONLY.matcher(text.substring(term.end())).lookingAt();
  }

  /** Whether this denies what {@code evidence} asserts, or asserts what it denies. */
  public boolean contradicts(Negation evidence) {
    boolean deniesMore =
        evidence.verbs.stream().noneMatch(verbs::contains)
            && heads.stream().anyMatch(head -> !evidence.scope.contains(head));
    Set<String> denied = scope.isEmpty() ? evidence.scope : evidence.heads;
    boolean assertsMore =
        denied.stream()
            .anyMatch(
                claim ->
                    asserted.contains(claim)
                        && !scope.contains(claim)
                        && !evidence.asserted.contains(claim));
    return deniesMore || assertsMore;
  }
}
