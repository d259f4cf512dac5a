package dev.footnote.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.format.BenchmarkReader;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.PassageIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Small folders of articles, each of a kind that programs like this one read wrongly, with the real
 * models: most of the questions are answered as a person would who has the articles before them.
 */
class CasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");

  /** What these were when they were last looked at; a close call may go the other way. */
  private static final double RIGHT = 0.75;

  private final Optional<TextModel> model = Wiring.embedding();
  private final Optional<ReaderModel> reader = Wiring.reader();
  private final PassageSplitter splitter = Wiring.splitter(model);

  private final List<PassageIndex> indexes = new ArrayList<>();

  @AfterEach
  void close() {
    indexes.forEach(PassageIndex::close);
  }

  @Test
  void areAnsweredRightlyForTheMostPartAndInNoFolderNotAtAll() {
    Evaluation evaluation =
        new Evaluation(cases -> List.of(system(cases)), what -> (done, all) -> {});
    List<Outcome> outcomes =
        new BenchmarkReader(splitter, splitter, false)
            .read(List.of(CASES)).stream()
                .flatMap(cases -> evaluation.run(cases).ours().trial().outcomes().stream())
                .toList();
    Map<String, List<Outcome>> byFolder =
        outcomes.stream().collect(groupingBy(outcome -> outcome.question().group()));

    assertThat(right(outcomes)).as("the share of right ones").isGreaterThan(RIGHT);
    assertThat(byFolder).hasSize(42).allSatisfy((folder, of) -> assertThat(right(of)).isPositive());
  }

  private static double right(List<Outcome> outcomes) {
    return outcomes.stream()
        .mapToInt(outcome -> outcome.said().orElseThrow().right() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private SystemUnderTest system(Benchmark cases) {
    PassageIndex index = PassageIndex.inMemory();
    indexes.add(index);
    Wiring.update(index, model, cases.corpus().orElseThrow());
    return Wiring.system(index, model, reader);
  }
}
