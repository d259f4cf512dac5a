package dev.footnote.answer;

import dev.footnote.language.Token;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
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
   * @param readings what was read for the question, best first
   */
  static String of(Question question, List<Reading> readings) {
    if (readings.isEmpty()) {
      return "The articles don’t say: nothing in them has to do with this question.";
    }
    List<String> missing = missing(question, readings);
    if (missing.isEmpty()) {
      return "The articles don’t say, as far as I can find.";
    }
    return "The articles don’t say: what comes nearest does not mention " + listed(missing) + ".";
  }

  /** The question's words that nothing read holds. */
  private static List<String> missing(Question question, List<Reading> readings) {
    Set<String> found = new HashSet<>();
    readings.stream()
        .map(reading -> reading.sentence().passage())
        .distinct()
        .forEach(
            passage -> {
              passage.sentences().forEach(sentence -> found.addAll(sentence.stems()));
              found.addAll(Token.stems(passage.heading()));
              found.addAll(Token.stems(passage.article().title()));
            });
    Set<String> missing = new LinkedHashSet<>();
    String before = "";
    for (Token word : question.whole().tokens()) {
      boolean asks = question.whole().isStopWord(word.stem()) || before.equals("how"); // "how much"
      boolean tells = word.text().length() >= SHORTEST_WORD || !isLowerCase(word);
      if (tells && !asks && !found.contains(word.stem())) {
        missing.add("“" + word.text() + "”");
      }
      before = word.folded();
    }
    return missing.stream().limit(MOST_WORDS).toList();
  }

  private static boolean isLowerCase(Token word) {
    return Character.isLowerCase(word.text().codePointAt(0));
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
