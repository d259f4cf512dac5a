package dev.footnote.evaluation.format;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.Evidence.Paragraph;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQuAD 1.1 and 2.0 (Rajpurkar et al. 2016 and 2018): its articles are the corpus, and the
 * paragraph that a question was written about is its evidence.
 */
final class SquadFormat {

  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private SquadFormat() {}

  /** An article with the questions about it. */
  private record Topic(Article article, List<GoldQuestion> questions) {

    Topic withoutEvidence() {
      return new Topic(
          article,
          questions.stream()
              .map(q -> new GoldQuestion(q.id(), q.kind(), q.question(), List.of(), AnswerKey.NONE))
              .toList());
    }
  }

  /**
   * The questions and articles of a file.
   *
   * @param splitter makes the passages
   */
  static Benchmark read(String file, JsonValue root, PassageSplitter splitter) {
    List<Topic> topics = root.list("data").stream().map(json -> topic(json, splitter)).toList();
    List<Article> articles = topics.stream().map(Topic::article).toList();
    List<GoldQuestion> questions = questions(topics);
    boolean tellsAboutRefusing = questions.stream().anyMatch(GoldQuestion::unanswerable);
    return benchmark(
        file,
        articles,
        questions,
        tellsAboutRefusing ? Optional.empty() : Optional.of(halved(file, topics)));
  }

  /** Leaves out every other article, by title, so that the questions about it have no answer. */
  private static Benchmark halved(String file, List<Topic> topics) {
    List<Topic> sorted =
        topics.stream().sorted(Comparator.comparing(topic -> topic.article.path())).toList();
    List<Article> kept = new ArrayList<>();
    List<Topic> asked = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean keep = i % 2 == 0;
      asked.add(keep ? sorted.get(i) : sorted.get(i).withoutEvidence());
      if (keep) {
        kept.add(sorted.get(i).article);
      }
    }
    return benchmark(file, kept, questions(asked), Optional.empty());
  }

  private static List<GoldQuestion> questions(List<Topic> topics) {
    return topics.stream().flatMap(topic -> topic.questions.stream()).toList();
  }

  private static Benchmark benchmark(
      String file,
      List<Article> articles,
      List<GoldQuestion> questions,
      Optional<Benchmark> halved) {
    return new Benchmark(
        file,
        Benchmark.Format.SQUAD,
        Optional.of(articles),
        questions,
        SquadFormat::paragraphOf,
        halved);
  }

  /** The parts of a paragraph that was too long for one passage count as one. */
  private static Object paragraphOf(Passage passage) {
    String text = passage.article().text();
    int start = text.lastIndexOf(BETWEEN_PARAGRAPHS, passage.span().start());
    return new ParagraphKey(passage.article().path(), start);
  }

  private record ParagraphKey(String article, int start) {}

  private static Topic topic(JsonValue json, PassageSplitter splitter) {
    String path = json.text("title");
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<GoldQuestion> questions = new ArrayList<>();
    for (JsonValue paragraph : json.list("paragraphs")) {
      String context = paragraph.text("context");
      text.append(text.isEmpty() ? "" : BETWEEN_PARAGRAPHS);
      Span span = new Span(text.length(), text.length() + context.length());
      text.append(context);
      paragraphs.add(span);
      Evidence evidence = new Paragraph(path, span, context);
      paragraph.list("qas").forEach(qa -> questions.add(question(qa, evidence)));
    }
    String whole = text.toString();
    List<Block> blocks =
        paragraphs.stream().flatMap(span -> splitter.prose(whole, span).stream()).toList();
    String title = path.replace('_', ' ');
    return new Topic(new Article(path, Provenance.titled(title), whole, blocks), questions);
  }

  private static GoldQuestion question(JsonValue qa, Evidence evidence) {
    if (qa.flag("is_impossible")) {
      return new GoldQuestion(
          qa.text("id"), "unanswerable", qa.text("question"), List.of(), AnswerKey.NONE);
    }
    List<String> answers =
        qa.list("answers").stream().map(answer -> answer.text("text")).distinct().toList();
    return new GoldQuestion(
        qa.text("id"),
        "question",
        qa.text("question"),
        List.of(evidence),
        new AnswerKey(List.of(answers), AnswerKey.Match.AS_WHOLE_WORDS));
  }
}
