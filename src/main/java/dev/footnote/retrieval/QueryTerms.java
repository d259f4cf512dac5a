package dev.footnote.retrieval;

import static java.util.stream.Collectors.toSet;

import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.Token;
import dev.footnote.language.question.QuestionPart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The words of a question, weighted, to be held against many sentences. */
public final class QueryTerms {

  /** Which words of a text count as a word of the question; each kind includes those before it. */
  public enum Likeness {
    /** The word itself. */
    SAME,
    /** The words of its family. */
    FAMILY,
    /** All that is related to it. */
    KIN
  }

  /** Words that stand further apart than this are not near. */
  private static final int FURTHEST = 8;

  private final QuestionPart question;
  private final Set<String> stems;
  private final Map<String, ContentWord> contentWords = new LinkedHashMap<>();
  private final Set<String> numbers;
  private final double totalWeight;
  private final boolean knowsRelatives;

  /**
   * A word that tells what the question is about.
   *
   * @param weight its inverse document frequency
   * @param forms its own stems, one in each language of the articles
   * @param family the stems of its family and its own, in order
   * @param near the stems of what else is related to it
   */
  private record ContentWord(
      Set<String> forms, double weight, SortedSet<String> family, Set<String> near) {

    static ContentWord of(Token word, double weight, Relatives relatives) {
      SortedSet<String> family = new TreeSet<>(relatives.family());
      family.addAll(word.forms());
      return new ContentWord(word.forms(), weight, family, relatives.near());
    }

    boolean isFoundIn(Set<String> stems, Likeness likeness) {
      return switch (likeness) {
        case SAME -> !Collections.disjoint(stems, forms);
        case FAMILY -> !Collections.disjoint(stems, family);
        case KIN -> !Collections.disjoint(stems, family) || !Collections.disjoint(stems, near);
      };
    }
  }

  /**
   * @param idf the inverse document frequencies of some stems, see {@link Articles#idf}
   * @param thesaurus tells what is related to the question's words; null without one
   */
  public QueryTerms(
      QuestionPart question,
      Function<Set<String>, ToDoubleFunction<String>> idf,
      @Nullable Thesaurus thesaurus) {
    this.question = question;
    stems = Token.formsOf(question.tokens());
    numbers =
        question.tokens().stream()
            .map(Token::stem)
            .filter(stem -> Character.isDigit(stem.codePointAt(0)))
            .collect(toSet());
    boolean onlyStopWords = question.contentTokens().isEmpty();
    List<Token> content =
        question.tokens().stream()
            .filter(word -> onlyStopWords || !question.isStopWord(word.stem()))
            .toList();
    ToDoubleFunction<String> weights = idf.apply(Token.formsOf(content));
    for (Token token : content) {
      if (!contentWords.containsKey(token.stem())) {
        Relatives relatives = thesaurus == null ? Relatives.NONE : thesaurus.of(token.folded());
        contentWords.put(token.stem(), ContentWord.of(token, token.weight(weights), relatives));
      }
    }
    totalWeight = contentWords.values().stream().mapToDouble(ContentWord::weight).sum();
    knowsRelatives = thesaurus != null;
  }

  /** The question. */
  public QuestionPart question() {
    return question;
  }

  /** Whether the question holds the stem. */
  public boolean holds(String stem) {
    return stems.contains(stem);
  }

  /** Whether it was told what is related to its words. */
  public boolean knowsRelatives() {
    return knowsRelatives;
  }

  /** Its content words in order, each as the stems of its family and its own. */
  public List<SortedSet<String>> families() {
    return contentWords.values().stream().map(ContentWord::family).toList();
  }

  /** The share, 0 to 1, of the content words' weight that {@code found} holds. */
  public double coverage(Set<String> found, Likeness likeness) {
    if (totalWeight == 0) {
      return 0;
    }
    double covered = 0;
    for (ContentWord word : contentWords.values()) {
      if (word.isFoundIn(found, likeness)) {
        covered += word.weight();
      }
    }
    return covered / totalWeight;
  }

  /**
   * How near to each other its neighbouring content words stand in a text: the mean over its pairs,
   * as the words weigh, of one over the least distance in words; 0 for a pair that is further apart
   * than eight.
   *
   * @param text its stems, in order
   */
  public double proximity(List<String> text) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      places.computeIfAbsent(text.get(i), stem -> new ArrayList<>()).add(i);
    }
    List<ContentWord> content =
        question.tokens().stream()
            .map(Token::stem)
            .filter(contentWords::containsKey)
            .map(contentWords::get)
            .toList();
    double sum = 0;
    double total = 0;
    for (int i = 1; i < content.size(); i++) {
      ContentWord one = content.get(i - 1);
      ContentWord other = content.get(i);
      double weight = one.weight() + other.weight();
      total += weight;
      sum += weight * nearness(places(one, places), places(other, places));
    }
    return total == 0 ? 0 : sum / total;
  }

  private static List<Integer> places(ContentWord word, Map<String, List<Integer>> places) {
    return word.family().stream()
        .flatMap(stem -> places.getOrDefault(stem, List.of()).stream())
        .toList();
  }

  private static double nearness(Collection<Integer> some, Collection<Integer> others) {
    return some.stream()
        .flatMapToInt(one -> others.stream().mapToInt(other -> Math.abs(one - other)))
        .filter(distance -> distance > 0 && distance <= FURTHEST)
        .min()
        .stream()
        .mapToDouble(distance -> 1.0 / distance)
        .sum();
  }

  /** The share, 0 to 1, of its numbers that {@code found} lacks; 0 if it has none. */
  public double numbersMissing(Set<String> found) {
    return numbers.stream().filter(number -> !found.contains(number)).count()
        / Math.max(1.0, numbers.size());
  }

  /** The most that BM25 can score: every word as often as can be. */
  public double totalWeight() {
    return totalWeight;
  }

  /** The share, 0 to 1, of its pairs of neighbouring words that are neighbours in a text too. */
  public double phrases(List<String> text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < text.size(); i++) {
      pairs.add(text.get(i - 1) + ' ' + text.get(i));
    }
    int asked = 0;
    int found = 0;
    for (int i = 1; i < question.tokens().size(); i++) {
      Token first = question.tokens().get(i - 1);
      Token second = question.tokens().get(i);
      if (!question.isStopWord(first.stem()) || !question.isStopWord(second.stem())) {
        asked++;
        found += areNeighbours(first, second, pairs) ? 1 : 0;
      }
    }
    return asked == 0 ? 0 : (double) found / asked;
  }

  private static boolean areNeighbours(Token first, Token second, Set<String> pairs) {
    return first.forms().stream()
        .anyMatch(one -> second.forms().stream().anyMatch(two -> pairs.contains(one + ' ' + two)));
  }
}
