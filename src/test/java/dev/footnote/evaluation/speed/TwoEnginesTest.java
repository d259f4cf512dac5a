package dev.footnote.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of another engine, which is here an index in memory. */
class TwoEnginesTest {

  @TempDir Path folder;

  private final List<String> done = new ArrayList<>();

  @Test
  void theRowsAreNamedByTheNumberOfPassages() {
    assertThat(engines(this::inMemory, OptionalInt.empty()).table().chosen(List.of()))
        .extracting(work -> work.row().id())
        .containsExactly("build-10000", "index-disk-10000", "retrieve-10000", "nearest-10000");
  }

  @Test
  void eachRowHasTheEmbeddedEngineAsItsPeer() throws Exception {
    try (TwoEngines engines = engines(this::inMemory, OptionalInt.of(100))) {
      Map<Row, Measurement> rows =
          SpeedTable.measure(engines.table().chosen(List.of()), line -> {});

      assertThat(rows.values())
          .allSatisfy(
              row -> {
                assertThat(row.ours()).isPositive();
                assertThat(row.peer()).isPositive();
                assertThat(row.notes())
                    .anyMatch(note -> note.startsWith("peer: the embedded engine"))
                    .anyMatch(note -> note.matches("\\d+ passages"));
              });
      assertThat(SpeedReport.text("a machine", rows))
          .containsPattern("build-100 +passages/s")
          .containsPattern("index-disk-100 +MB +2 ")
          .containsPattern("retrieve-100 +ms .*× +1\\.0000")
          .containsPattern("nearest-100 +ms .*× +1\\.0000")
          .contains("\nnearest-100: the embedded engine's p99: ");
    }
  }

  @Test
  void whatIsThereAlreadyIsRemovedFirstAndWhatIsBuiltAtTheEnd() throws Exception {
    try (TwoEngines engines = engines(this::inMemory, OptionalInt.of(100))) {
      for (String id : List.of("index-disk-100", "index-disk-100")) {
        SpeedTable.measure(engines.table().chosen(List.of(id)), line -> {});
      }
      assertThat(done)
          .as("for what was left, to warm up, and to measure, which is done once")
          .containsExactly("opened", "removed", "opened", "removed", "opened");
    }

    assertThat(done).endsWith("opened", "removed");
    try (var files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.endsWith("embedded"));
    }
  }

  @Test
  void itIsRemovedThoughTheBuildingFails() {
    OtherIndex.Opener fails =
        (articles, embedder) -> {
          OtherIndex index = inMemory(articles, embedder);
          if (done.size() > 4) {
            index.index().close();
          }
          return index;
        };

    assertThatThrownBy(
            () -> {
              try (TwoEngines engines = engines(fails, OptionalInt.of(100))) {
                engines.built(line -> {});
              }
            })
        .isNotNull();
    assertThat(done).endsWith("opened", "removed");
  }

  @Test
  void aClusterOutOfReachIsToldInItsRow() {
    TwoEngines engines =
        engines(
            (articles, embedder) -> {
              throw new IndexException("the search cluster cannot be reached");
            },
            OptionalInt.of(100));

    assertThatThrownBy(
            () -> engines.table().chosen(List.of("build-100")).getFirst().measure(line -> {}))
        .isInstanceOf(IOException.class)
        .hasMessage("the search cluster cannot be reached");
  }

  private TwoEngines engines(OtherIndex.Opener opener, OptionalInt passages) {
    return new Works(FakeSubject.installation(folder), new FakeSubject())
        .twoEngines(opener, passages);
  }

  private OtherIndex inMemory(Path articles, Embedder embedder) {
    done.add("opened");
    return new OtherIndex(EmbeddedIndex.inMemory(), () -> 2_000_000, () -> done.add("removed"));
  }
}
