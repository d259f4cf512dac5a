package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares short answers as SQuAD's script does: in lower case, without punctuation and articles
 * (Rajpurkar et al. 2016).
 */
final class ShortAnswer {

  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");
  private static final Pattern ARTICLES = Pattern.compile("\\b(?:a|an|the)\\b");

  private ShortAnswer() {}

  /** 1 if the short answer is one of those expected, else 0. */
  static double exact(Outcome outcome) {
    List<String> given = words(outcome);
    return expected(outcome).anyMatch(given::equals) ? 1 : 0;
  }

  /** The harmonic mean of precision and recall of its words, against the nearest expected. */
  static double f1(Outcome outcome) {
    List<String> given = words(outcome);
    return expected(outcome).mapToDouble(one -> f1(given, one)).max().orElse(0);
  }

  private static double f1(List<String> given, List<String> expected) {
    List<String> left = new ArrayList<>(expected);
    long shared = given.stream().filter(left::remove).count();
    return shared == 0 ? 0 : 2.0 * shared / (given.size() + expected.size());
  }

  private static Stream<List<String>> expected(Outcome outcome) {
    return outcome.question().answer().groups().stream()
        .flatMap(List::stream)
        .map(ShortAnswer::words);
  }

  private static List<String> words(Outcome outcome) {
    Citation best = outcome.sentences().getFirst();
    return best.shortAnswer().map(span -> words(span.of(best.article().text()))).orElse(List.of());
  }

  private static List<String> words(String text) {
    String plain = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    String bare = ARTICLES.matcher(plain).replaceAll(" ").strip();
    return bare.isEmpty() ? List.of() : List.of(bare.split("\\s+"));
  }
}
