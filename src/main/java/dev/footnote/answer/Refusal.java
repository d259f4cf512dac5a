package dev.footnote.answer;

import dev.footnote.language.Words;
import dev.footnote.language.Words.Term;
import dev.footnote.retrieval.Hit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says in one sentence that the articles do not answer, and what was looked for in vain. */
final class Refusal {

  private static final int MOST_WORDS = 3;

  /** A shorter one, such as "got", tells a person nothing unless it is a name or a number. */
  private static final int SHORTEST_WORD = 4;

  private Refusal() {}

  /**
   * @param hits what was found for the question, best first
   */
  static String of(String question, List<Hit> hits) {
    if (hits.isEmpty()) {
      return "The articles don’t say: nothing in them has to do with this question.";
    }
    List<String> missing = missing(question, hits);
    if (missing.isEmpty()) {
      return "The articles don’t say, as far as I can find.";
    }
    return "The articles don’t say: what comes nearest does not mention " + listed(missing) + ".";
  }

  /** The question's own words, as they were asked, that no hit holds. */
  private static List<String> missing(String question, List<Hit> hits) {
    Set<String> found = new HashSet<>();
    for (Hit hit : hits) {
      found.addAll(Words.stems(hit.passage().text()));
      found.addAll(Words.stems(hit.passage().heading()));
      found.addAll(Words.stems(hit.passage().article().title()));
    }
    Set<String> missing = new LinkedHashSet<>();
    String before = "";
    for (Term term : Words.of(question)) {
      boolean asks = Words.isStopWord(term.text()) || before.equals("how"); // "how much"
      String word = question.substring(term.start(), term.end());
      boolean tells = word.length() >= SHORTEST_WORD || !Character.isLowerCase(word.charAt(0));
      if (tells && !asks && !found.contains(term.text())) {
        missing.add("“" + word + "”");
      }
      before = term.text();
    }
    return missing.stream().limit(MOST_WORDS).toList();
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
