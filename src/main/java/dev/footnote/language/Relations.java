package dev.footnote.language;

import dev.footnote.language.Term.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who did what to whom, and how many of what, as far as neighbouring words tell: in "Sessions
 * endorsed Trump" the doer of "endorsed" is Sessions and its object is Trump.
 */
public final class Relations {

  /** May stand between a name and its verb. */
  private static final Set<String> TRANSPARENT =
      WordList.words(
          """
          a already also an be been being did do does had has have his her is its just never not the their then was were
          will would
          """);

  /** Stand beside a name without having to do with it: "endorsed Tuberville last month". */
  private static final Set<String> OF_TIME =
      WordList.words(
          "ago day daily earlier former last month next today tomorrow week year yesterday");

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Pattern BOUNDARY = Pattern.compile("[,;:!?—–()\"“”]|\\.\\s");

  /**
   * A word and the names and number beside it; an empty set is not known.
   *
   * @param word its key
   */
  private record Relation(String word, Set<String> doer, Set<String> object, Set<String> number) {

    /** Whether a role that both name has nothing in common. */
    boolean differsFrom(Relation other) {
      return differ(doer, other.doer)
          || differ(object, other.object)
          || differ(number, other.number);
    }

    private static boolean differ(Set<String> some, Set<String> others) {
      return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }
  }

  private final String text;
  private final List<Term> terms;
  private final List<Relation> relations = new ArrayList<>();

  private Relations(String text) {
    this.text = text;
    this.terms = Term.of(text);
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).kind() == Kind.CONTENT && !OF_TIME.contains(word(i))) {
        relations.add(relation(i));
      }
    }
  }

  public static Relations of(String text) {
    return new Relations(text);
  }

  /** Whether {@code evidence} has other names or numbers at a word, wherever it has that word. */
  public boolean contradict(Relations evidence) {
    return relations.stream()
        .anyMatch(
            relation -> {
              List<Relation> same =
                  evidence.relations.stream().filter(r -> r.word.equals(relation.word)).toList();
              return !same.isEmpty() && same.stream().allMatch(relation::differsFrom);
            });
  }

  private Relation relation(int at) {
    int before = skip(at, -1);
    int after = skip(at, 1);
    boolean by = after < terms.size() && word(after).equals("by") && adjoin(after - 1, after);
    Set<String> left = run(before, -1, Kind.NAME);
    Set<String> right = run(by ? skip(after, 1) : after, 1, Kind.NAME);
    boolean passive = by && at > 0 && BE.contains(word(at - 1));
    return new Relation(
        terms.get(at).key(),
        passive ? right : left,
        passive ? left : by ? Set.of() : right,
        run(at - 1, -1, Kind.NUMBER));
  }

  /** The nearest term that is not transparent; out of bounds behind a boundary. */
  private int skip(int from, int step) {
    int at = from + step;
    while (inBounds(at) && adjoin(at - step, at) && TRANSPARENT.contains(word(at))) {
      at += step;
    }
    return inBounds(at) && adjoin(at - step, at) ? at : step < 0 ? -1 : terms.size();
  }

  private Set<String> run(int from, int step, Kind kind) {
    Set<String> keys = new HashSet<>();
    for (int at = from; inBounds(at) && terms.get(at).kind() == kind; at += step) {
      if (!keys.isEmpty() && !adjoin(at - step, at)) {
        break;
      }
      keys.add(terms.get(at).key());
    }
    return keys;
  }

  private boolean inBounds(int at) {
    return at >= 0 && at < terms.size();
  }

  private boolean adjoin(int one, int other) {
    Term first = terms.get(Math.min(one, other));
    Term second = terms.get(Math.max(one, other));
    return !BOUNDARY.matcher(text.substring(first.end(), second.start())).find();
  }

  private String word(int at) {
    return terms.get(at).token().folded();
  }
}
