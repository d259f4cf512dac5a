package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Vocabularies;
import dev.footnote.library.Library;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Retriever;
import dev.footnote.telegram.message.Articles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A simple retriever and answerer for tests. */
final class Fixtures {

  private Fixtures() {}

  /**
   * Finds the passages of a library that share a word of five letters or more with the question.
   */
  static Retriever retriever(Library library) {
    return (question, limit) -> {
      List<String> words =
          Arrays.stream(question.text().toLowerCase(Locale.ROOT).split("\\W+"))
              .filter(word -> word.length() >= 5)
              .toList();
      return library.articles(path -> true).stream()
          .flatMap(article -> article.passages().stream())
          .filter(
              passage -> words.stream().anyMatch(passage.text().toLowerCase(Locale.ROOT)::contains))
          .limit(limit)
          .map(passage -> Readings.hit(question.whole(), passage, 1))
          .toList();
    };
  }

  /** Answers with the whole of the first passage found, and abstains if none is found. */
  static Answerer answerer() {
    return (question, readings, spoken) -> {
      if (readings.isEmpty()) {
        return draft(new Answer.Abstention("The articles do not say.", List.of()));
      }
      Passage passage = readings.getFirst().sentence().passage();
      Statement statement = new Statement(passage.text(), List.of(Articles.citation(1, passage)));
      spoken.accept(statement);
      return draft(new Answer.GroundedAnswer(List.of(statement)));
    };
  }

  static Answerer.Draft draft(Answer answer) {
    return new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, 0.9, List.of(), null);
  }

  static Assistant assistant(Library library) {
    return assistant(library, answerer());
  }

  static Assistant assistant(Library library, Answerer answerer) {
    return new Assistant(
        new dev.footnote.language.question.Questions(Vocabularies.EMPTY),
        retriever(library),
        Readings.asFound(),
        answerer,
        new FollowUpRules(Vocabularies.EMPTY));
  }
}
