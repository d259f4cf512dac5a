package dev.footnote.evaluation;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A file of questions with known answers.
 *
 * @param file the file's name
 * @param format what the file is, and so which figures apply
 * @param corpus the articles it brings; empty if it asks about the person's own
 * @param questions in the file's order
 * @param unit what counts once when several of its passages are found: the passage itself, or the
 *     paragraph it is a part of
 * @param halved the same questions asked of half of the articles, which tells about refusing where
 *     the file has no unanswerable questions of its own
 */
public record Benchmark(
    String file,
    Format format,
    Optional<List<Article>> corpus,
    List<GoldQuestion> questions,
    Function<Passage, ?> unit,
    Optional<Benchmark> halved) {

  /** The formats that can be read. */
  public enum Format {
    /** Footnote's own: one question a line. */
    QUESTIONS,
    /** Footnote's own: one turn of a conversation a line. */
    CONVERSATIONS,
    /** The Stanford Question Answering Dataset, 1.1 or 2.0. */
    SQUAD,
    /** MultiHop-RAG, where a question needs every one of its evidences. */
    MULTIHOP_RAG
  }

  public Benchmark {
    questions = List.copyOf(questions);
  }

  /**
   * The questions of several benchmarks of one format.
   *
   * @param name stands for the file's
   */
  public static Benchmark pooled(String name, List<Benchmark> benchmarks) {
    return new Benchmark(
        name,
        benchmarks.getFirst().format,
        Optional.of(
            benchmarks.stream().flatMap(one -> one.corpus.stream()).flatMap(List::stream).toList()),
        benchmarks.stream().flatMap(one -> one.questions.stream()).toList(),
        Function.identity(),
        Optional.empty());
  }

  /** The questions as they are asked: each list in a conversation of its own, one by one. */
  public List<List<GoldQuestion>> conversations() {
    return format == Format.CONVERSATIONS
        ? new ArrayList<>(
            questions.stream()
                .collect(
                    Collectors.groupingBy(
                        GoldQuestion::group, LinkedHashMap::new, Collectors.toList()))
                .values())
        : questions.stream().map(List::of).toList();
  }

  /** The same with the questions whose id ends with an even number; the others may report. */
  public Benchmark evenHalf() {
    List<GoldQuestion> even =
        questions.stream().filter(question -> question.id().matches(".*[02468]")).toList();
    return new Benchmark(file, format, corpus, even, unit, halved);
  }

  /** The same over these articles. */
  public Benchmark over(List<Article> articles) {
    return new Benchmark(file, format, Optional.of(articles), questions, unit, halved);
  }

  /** The same without the questions that have no answer. */
  public Benchmark answerable() {
    List<GoldQuestion> answerable = questions.stream().filter(GoldQuestion::answerable).toList();
    return new Benchmark(file, format, corpus, answerable, unit, halved);
  }
}
