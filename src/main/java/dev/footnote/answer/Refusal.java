package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Premise;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Unknown;
import dev.footnote.reading.Reading;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says in one sentence that the articles do not answer: whom or what they have never heard of, or
 * what the question takes for granted and they do not tell.
 */
final class Refusal {

  private final Predicate<String> isKnown;

  /**
   * @param isKnown whether an article holds a folded word
   */
  Refusal(Predicate<String> isKnown) {
    this.isKnown = isKnown;
  }

  /**
   * The reason for a person.
   *
   * @param readings what was read for the question, best first
   */
  String of(Question question, List<Reading> readings) {
    String silent = "The articles" + question.filter().words() + " don’t say";
    List<String> unknown = Unknown.in(question.whole(), isKnown);
    if (!unknown.isEmpty()) {
      return silent + ": none of them mentions “" + String.join("” or “", unknown) + "”.";
    }
    if (readings.isEmpty()) {
      return silent + ": nothing in them has to do with this question.";
    }
    return Premise.of(question)
        .filter(premise -> readings.stream().noneMatch(reading -> mayTell(reading, premise)))
        .map(premise -> silent + " " + premise.text() + ".")
        .orElse(silent + ", as far as I can find.");
  }

  /** What is said where a filter leaves no article. */
  static Abstention noArticle(ArticleFilter filter) {
    return new Abstention("There is no article" + filter.words() + ".", List.of());
  }

  /** What is said when a refusal is doubted or its source is asked for. */
  static Abstention again(Abstention refused, boolean doubts) {
    return new Abstention(
        doubts
            ? "I found no answer in the articles, and I only say what they say. Asking in other words may help."
            : "There is no source to name, since I found no answer in the articles.",
        refused.related());
  }

  private static boolean mayTell(Reading reading, Premise premise) {
    Passage passage = reading.sentence().passage();
    return premise.mayBeToldBy(
        passage.sentences().stream().map(Sentence::text).toList(),
        passage.article().title() + "\n" + passage.text());
  }
}
