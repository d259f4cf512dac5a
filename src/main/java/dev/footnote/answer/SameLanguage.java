package dev.footnote.answer;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.language.Languages;
import dev.footnote.language.question.LanguageRefusal;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionLanguage;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Refuses, in its own words, a question in a language that no article is in, since models that know
 * one language only find and read by chance what is asked in another. Where the language of some
 * articles cannot be told, an answer found in them stands. Thread-safe.
 */
public final class SameLanguage implements Answerer {

  private final Answerer answerer;
  private final Supplier<Set<String>> articles;

  /**
   * @param answerer answers all other questions
   * @param articles the codes of the languages that the articles are in (ISO 639-1), with {@link
   *     Languages#UNDECIDED} where that of some cannot be told
   */
  public SameLanguage(Answerer answerer, Supplier<Set<String>> articles) {
    this.answerer = answerer;
    this.articles = articles;
  }

  @Override
  public Draft answer(Question question, List<Reading> readings, Consumer<Statement> spoken) {
    Set<String> known = new TreeSet<>(articles.get());
    boolean allAreKnown = !known.remove(Languages.UNDECIDED);
    Optional<String> refusal = refusal(question.whole(), known);
    boolean refuses = allAreKnown && refusal.isPresent();
    Draft draft = answerer.answer(question, readings, refuses ? statement -> {} : spoken);
    return refusal
        .filter(reason -> refuses || draft.answer() instanceof Abstention)
        .map(reason -> new Abstention(reason, List.of()))
        .map(own -> new Draft(own, draft.mode(), 0, List.of(), null))
        .orElse(draft);
  }

  private static Optional<String> refusal(QuestionPart question, Set<String> articles) {
    QuestionLanguage asked = question.language();
    return articles.isEmpty()
            || articles.contains(asked.code())
            || !asked.isCertain(question.tokens())
        ? Optional.empty()
        : LanguageRefusal.in(asked, articles);
  }
}
