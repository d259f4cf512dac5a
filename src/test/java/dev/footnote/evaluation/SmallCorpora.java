package dev.footnote.evaluation;

import static java.util.stream.Collectors.joining;

import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.format.BenchmarkReader;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks, with the real models, what files ask about the few articles that belong to them. */
final class SmallCorpora implements AutoCloseable {

  private final Optional<TextModel> model = Wiring.embedding();
  private final Optional<ReaderModel> reader = Wiring.reader();
  private final PassageSplitter splitter = Wiring.splitter(model);
  private final Evaluation evaluation =
      new Evaluation(benchmark -> List.of(system(benchmark)), what -> (done, all) -> {});

  private final List<PassageIndex> indexes = new ArrayList<>();

  /** What became of each question of a file, or of the folders in a folder. */
  List<Outcome> ask(Path file) {
    return ask(file, Map.of());
  }

  /**
   * What became of each turn of a conversations file.
   *
   * @param corpora the folders that do not stand beside the file
   */
  List<Outcome> ask(Path file, Map<String, List<Path>> corpora) {
    return new BenchmarkReader(splitter, splitter, false, corpora)
        .read(List.of(file)).stream()
            .flatMap(asked -> evaluation.run(asked).ours().trial().outcomes().stream())
            .toList();
  }

  private SystemUnderTest system(Benchmark benchmark) {
    PassageIndex index = EmbeddedIndex.inMemory();
    indexes.add(index);
    Wiring.update(index, model, benchmark.corpus().orElseThrow());
    return Wiring.system(index, model, reader);
  }

  @Override
  public void close() {
    indexes.forEach(PassageIndex::close);
  }

  /** The share of right ones. */
  static double right(List<Outcome> outcomes) {
    return outcomes.stream().mapToInt(one -> isRight(one) ? 1 : 0).average().orElseThrow();
  }

  /** Those that are not right, a line each: what was asked, said and expected. */
  static String misses(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(one -> !isRight(one))
        .map(SmallCorpora::tell)
        .collect(joining("\n"));
  }

  private static String tell(Outcome outcome) {
    GoldQuestion question = outcome.question();
    Said said = outcome.said().orElseThrow();
    return "%s (%s) %s → %s %s; expected: %s %s %s"
        .formatted(
            question.id(),
            question.kind(),
            question.question(),
            AnswerKind.of(said.reply().answer()).key(),
            said.reply().answer().text(),
            question.expectation().describe(),
            question.answer().describe(),
            said.faults());
  }

  private static boolean isRight(Outcome outcome) {
    return outcome.said().orElseThrow().right();
  }
}
