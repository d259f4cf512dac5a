package dev.footnote.reading.current;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Term;
import dev.footnote.language.Token;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.Moment;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.ShortAnswer;
import dev.footnote.reading.Reading;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sentence that answers is about: all that it tells but the few words that answer. */
final class Subject {

  /** The share of what is asked, or of what either tells, that must be told to be the same. */
  private static final double ALIKE = 0.5;

  private final Passage passage;
  private final List<Term> terms;
  private final Set<String> told;
  private final Set<Integer> years;

  Subject(Reading reading) {
    Sentence sentence = reading.sentence();
    String rest = reading.shortAnswer().map(ShortAnswer::rest).orElseGet(sentence::text);
    this.passage = sentence.passage();
    this.terms = Term.of(rest);
    this.told = Term.claims(terms).collect(Collectors.toSet());
    this.years =
        Moment.in(rest, null).stream()
            .map(Moment::year)
            .filter(year -> year > 0)
            .collect(Collectors.toSet());
  }

  /**
   * Whether another tells of the same as far as a question names it, and no word before a word they
   * share differs.
   */
  boolean isThatOf(Subject other, QuestionPart question) {
    return isNearTo(other, question) && !isOtherKind(other);
  }

  /**
   * Whether another tells of the same as far as a question names it: what this one tells of the
   * question stands around the other too, and both tell of one year if they do of any.
   */
  boolean isNearTo(Subject other, QuestionPart question) {
    return other.isAskedLike(this, question)
        && (years.isEmpty() || other.years.isEmpty() || !Collections.disjoint(years, other.years));
  }

  /** Whether it tells of the question what a better one does, and so does its sentence in part. */
  private boolean isAskedLike(Subject better, QuestionPart question) {
    Set<String> near =
        words(passage.article().title() + "\n" + passage.heading() + "\n" + passage.text());
    Set<String> far = words(passage.article().text());
    Set<String> around = words(better.passage.heading() + "\n" + better.passage.text());
    List<Set<String>> asked = subjects(question).stream().map(Subject::forms).toList();
    List<Set<String>> shared =
        asked.stream().filter(forms -> !Collections.disjoint(forms, better.told)).toList();
    return shared.stream().noneMatch(forms -> Collections.disjoint(forms, near))
        && (shared.isEmpty()
            || shared.stream().anyMatch(forms -> !Collections.disjoint(forms, told)))
        && asked.stream()
            .noneMatch(
                forms -> !Collections.disjoint(forms, around) && Collections.disjoint(forms, far))
        && asked.stream().filter(forms -> !Collections.disjoint(forms, near)).count()
            >= ALIKE * asked.size();
  }

  /** "The canoe club" is not "the rowing club". */
  private boolean isOtherKind(Subject other) {
    Map<String, Set<String>> mine = kinds();
    return other.kinds().entrySet().stream()
        .anyMatch(
            kinds ->
                mine.containsKey(kinds.getKey())
                    && Collections.disjoint(
                        mine.getOrDefault(kinds.getKey(), Set.of()), kinds.getValue()));
  }

  /** Each word with those that stand before it, where one does and claims something. */
  private Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (int i = 1; i < terms.size(); i++) {
      Term word = terms.get(i);
      Term before = terms.get(i - 1);
      if (word.isClaim() && before.isClaim() && before.end() + 1 == word.start()) {
        kinds.computeIfAbsent(word.key(), key -> new HashSet<>()).add(before.key());
      }
    }
    return kinds;
  }

  /** Whether most of what the one that tells less tells is told by both. */
  boolean isToldLike(Subject other) {
    Set<String> both = new HashSet<>(told);
    both.retainAll(other.told);
    return both.size() >= ALIKE * Math.min(told.size(), other.told.size());
  }

  /** The question's words but those that only ask: "how many", "what time". */
  private static List<Token> subjects(QuestionPart question) {
    List<Token> tokens = question.tokens();
    return IntStream.range(0, tokens.size())
        .filter(i -> i == 0 || !tokens.get(i - 1).isQuestionWord())
        .mapToObj(tokens::get)
        .filter(token -> !question.isStopWord(token.stem()))
        .toList();
  }

  private static Set<String> words(String text) {
    List<Term> terms = Term.of(text);
    Set<String> words = terms.stream().map(Term::key).collect(Collectors.toSet());
    terms.forEach(term -> words.add(term.token().stem()));
    return words;
  }

  /** A word of the question in all its forms: "succeed" is in "successor". */
  private static Set<String> forms(Token word) {
    Set<String> forms = new HashSet<>(WordNet.english().of(word.folded()).family());
    forms.addAll(words(word.text()));
    return forms;
  }
}
