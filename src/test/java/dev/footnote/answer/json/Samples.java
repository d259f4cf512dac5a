package dev.footnote.answer.json;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Annotations;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.corpus.format.Content;
import dev.footnote.language.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles and replies made by hand. */
public final class Samples {

  public static final Article MINUTES =
      article(
          "minutes/march.txt",
          "Minutes of the rowing club",
          "The Oarsman",
          LocalDate.of(2024, 3, 9),
          "The boathouse opens at six.",
          "The chair thanked all who came. The regatta moves to June because the river is too low."
              + " Nobody objected.",
          "Fees stay as they are.",
          "The summer party is on the island.",
          "The meeting closed at nine.");

  private Samples() {}

  /** An article of one page. */
  public static Article paged(Article article, int page) {
    return new Article(
        article.path(),
        article.provenance(),
        article.text(),
        article.blocks(),
        new Annotations(
            List.of(), List.of(), List.of(), List.of(), List.of(new Content.Page(0, page))));
  }

  /** An article of one-paragraph blocks, separated by empty lines. */
  public static Article article(
      String path,
      String title,
      @Nullable String source,
      @Nullable LocalDate published,
      String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      Span span = new Span(start, start + paragraph.length());
      blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), Block.NO_HEADING));
      start = span.end() + 2;
    }
    String text = String.join("\n\n", paragraphs);
    return new Article(
        path, new Provenance(title, null, source, published, null, null), text, blocks);
  }

  /** The footnote that quotes {@code words} of the article's paragraph {@code number}. */
  public static Citation citation(int mark, Article article, int number, String words) {
    Passage passage = new Passage(article, number);
    int start = passage.span().start() + passage.text().indexOf(words);
    return Citation.of(mark, passage, new Span(start, start + words.length()));
  }

  /** The same, where {@code shortAnswer} are the few of the words that answer. */
  public static Citation citation(
      int mark, Article article, int number, String words, String shortAnswer) {
    Citation quoted = citation(mark, article, number, words);
    int start = quoted.span().start() + words.indexOf(shortAnswer);
    return new Citation(
        mark,
        quoted.passage(),
        quoted.span(),
        words,
        Optional.of(new Span(start, start + shortAnswer.length())));
  }

  /** The regatta's sentence, with the reason as the short answer. */
  public static Citation river() {
    return citation(
        1,
        MINUTES,
        1,
        "The regatta moves to June because the river is too low.",
        "because the river is too low");
  }

  public static Closest closest() {
    return new Closest(river());
  }

  public static Statement statement(Citation... citations) {
    return new Statement(citations[0].quote(), List.of(citations));
  }

  public static GroundedAnswer regatta() {
    return new GroundedAnswer(
        List.of(
            statement(
                citation(1, MINUTES, 1, "The regatta moves to June because the river is too low.")),
            statement(citation(2, MINUTES, 2, "Fees stay as they are."))));
  }

  public static Abstention refusal() {
    return new Abstention(
        "The articles do not say who won.", List.of(citation(1, MINUTES, 4, "closed at nine")));
  }

  public static SmallTalk hello() {
    return new SmallTalk("Hello! Ask me about the articles.");
  }

  public static Reply reply(String question, Answer answer) {
    return reply(question, answer, Reply.Mode.EXTRACTIVE);
  }

  public static Reply reply(String question, Answer answer, Reply.Mode mode) {
    return new Reply(
        question,
        question,
        new Answerer.Draft(answer, mode, 0.93215, List.of(), null),
        new Reply.Timing(Duration.ofNanos(3_140_000), Duration.ofMillis(2), Duration.ofMillis(5)));
  }
}
