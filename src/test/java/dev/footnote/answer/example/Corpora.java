package dev.footnote.answer.example;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabularies;
import dev.footnote.reading.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Articles and assistants for tests. */
final class Corpora {

  private Corpora() {}

  /** An article of a day, with a paragraph of one sentence for each of {@code paragraphs}. */
  static Article article(String path, String day, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Span span = new Span(text.length(), text.length() + paragraph.length());
      text.append(paragraph).append("\n\n");
      blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), Block.NO_HEADING));
    }
    return new Article(
        path,
        new Provenance("News", null, null, LocalDate.parse(day), null, null),
        text.toString(),
        blocks);
  }

  /**
   * Answers with the first passage that is fit for a question, and abstains if none is.
   *
   * @param asked is told each question
   * @param fits a question and a passage's text
   */
  static Assistant assistant(
      List<Article> articles, List<String> asked, BiPredicate<String, String> fits) {
    Answerer answerer =
        (question, readings, spoken) -> {
          asked.add(question.asked());
          return articles.stream()
              .flatMap(article -> article.passages().stream())
              .filter(passage -> fits.test(question.asked(), passage.text()))
              .findFirst()
              .map(Corpora::quoting)
              .orElse(
                  new Answerer.Draft(
                      new Abstention("The articles don’t say.", List.of()),
                      Reply.Mode.EXTRACTIVE,
                      0.1,
                      List.of(),
                      null));
        };
    return new Assistant(
        new Questions(Vocabularies.EMPTY),
        (question, limit) -> List.of(),
        Readings.asFound(),
        answerer,
        new FollowUpRules(Vocabularies.EMPTY));
  }

  private static Answerer.Draft quoting(Passage passage) {
    return new Answerer.Draft(
        new GroundedAnswer(
            List.of(
                new Statement(passage.text(), List.of(Citation.of(1, passage, passage.span()))))),
        Reply.Mode.EXTRACTIVE,
        0.9,
        List.of(),
        null);
  }
}
