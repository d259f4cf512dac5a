package dev.footnote.evaluation;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small articles, questions and replies for tests. */
public final class Samples {

  private Samples() {}

  /** An article of one-sentence paragraphs; one that begins with {@code #} is a heading. */
  public static Article article(String path, String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Block> blocks = new ArrayList<>();
    int heading = Block.NO_HEADING;
    int start = 0;
    for (String paragraph : paragraphs) {
      Span span = new Span(start, start + paragraph.length());
      if (paragraph.startsWith("#")) {
        blocks.add(new Block(Block.Kind.HEADING, span, List.of(span), Block.NO_HEADING));
        heading = blocks.size() - 1;
      } else {
        blocks.add(new Block(Block.Kind.PARAGRAPH, span, List.of(span), heading));
      }
      start = span.end() + 2;
    }
    return new Article(path, Provenance.titled(path), text, blocks);
  }

  /** A passage that says {@code words} and nothing else, in an article of its own. */
  public static Passage passage(String words) {
    return new Passage(article(words + ".txt", words), 0);
  }

  /** The whole passage, quoted. */
  public static Citation citation(Passage passage) {
    return Citation.of(1, passage, passage.span());
  }

  /** A question that every passage with one of the words is right for. */
  public static GoldQuestion asking(String... evidence) {
    List<Evidence> facts = List.of(evidence).stream().<Evidence>map(Evidence.Fact::new).toList();
    return new GoldQuestion("q", "fact", "What?", facts, AnswerKey.NONE);
  }

  /** A question without evidence. */
  public static GoldQuestion unanswerable() {
    return new GoldQuestion("u", "unanswerable", "What?", List.of(), AnswerKey.NONE);
  }

  /** An answer that says what the passages say, each with its footnote. */
  public static Reply saying(double confidence, Passage... passages) {
    List<Statement> statements =
        List.of(passages).stream()
            .map(passage -> new Statement(passage.text(), List.of(citation(passage))))
            .toList();
    return reply(new GroundedAnswer(statements), confidence, 5);
  }

  /** A refusal. */
  public static Reply refusing(double confidence) {
    return reply(new Abstention("The articles do not say.", List.of()), confidence, 5);
  }

  /** Any reply, made in so many milliseconds. */
  public static Reply reply(Answer answer, double confidence, long millis) {
    Duration time = Duration.ofMillis(millis);
    return new Reply(
        "What?",
        "What?",
        new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, confidence, List.of(), null),
        new Reply.Timing(Duration.ZERO, time, time));
  }

  /** What became of a question for which these passages were found, and nothing was said. */
  public static Outcome found(GoldQuestion question, Passage... passages) {
    return Outcome.judge(question, List.of(passages), List.of(), Optional.empty());
  }

  /** What became of a question to which this was said. */
  public static Outcome said(GoldQuestion question, Reply reply) {
    return Outcome.judge(question, List.of(), List.of(), Optional.of(reply));
  }

  /** A trial in which these outcomes tell about refusing too. */
  public static Trial trial(Benchmark.Format format, Outcome... outcomes) {
    return new Trial(format, List.of(outcomes), List.of(outcomes));
  }
}
