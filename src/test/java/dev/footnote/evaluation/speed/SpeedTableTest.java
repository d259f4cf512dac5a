package dev.footnote.evaluation.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.evaluation.BenchmarkException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedTableTest {

  private static final Row SEARCH = new Row("search-10", Unit.MILLISECONDS, "≥ 20×");
  private static final Row EMBED = new Row("embed", Unit.PASSAGES_PER_SECOND, "");

  @Test
  void everyIdOfTheTableIsARow() {
    assertThat(ids(table(OptionalInt.empty())))
        .containsExactly(
            "cold-ask",
            "cold-ask-without-reader",
            "cold-keyword",
            "embed",
            "search-10000",
            "search-100000",
            "search-1000000",
            "restart-100000",
            "restart-100000-touched",
            "restart-100000-disk",
            "heap-100000",
            "answer-without-reader",
            "answer",
            "people-16",
            "telegram-5000");
  }

  @Test
  void aNumberOfPassagesReplacesTheSizesOfTheTable() {
    assertThat(ids(table(OptionalInt.of(1_000))))
        .contains(
            "search-1000", "restart-1000", "restart-1000-touched", "restart-1000-disk", "heap-1000")
        .noneMatch(id -> id.contains("0000"));
  }

  @Test
  void anUnknownRowIsToldWithThoseThatThereAre() {
    assertThatThrownBy(() -> table(OptionalInt.empty()).chosen(List.of("embed", "emebd")))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageStartingWith("there is no row emebd; the rows are cold-ask, ")
        .hasMessageEndingWith(", telegram-5000");
  }

  @Test
  void whatTakesLongIsMeasuredOnlyIfItIsNamed() {
    SpeedTable table = table(OptionalInt.empty());

    assertThat(ids(table.chosen(List.of())))
        .contains("search-100000")
        .doesNotContain("search-1000000", "telegram-5000");
    assertThat(table.leftOut(List.of())).get().asString().endsWith("search-1000000,telegram-5000");
    assertThat(ids(table.chosen(List.of("telegram-5000")))).containsExactly("telegram-5000");
    assertThat(table.leftOut(List.of("embed"))).isEmpty();
  }

  @Test
  void aRatioSaysHowManyTimesBetterItIsWhateverTheUnit() {
    assertThat(Measurement.of(2).against(10).ratio(Unit.SECONDS)).isEqualTo(5);
    assertThat(Measurement.of(50).against(10).ratio(Unit.PASSAGES_PER_SECOND)).isEqualTo(5);
    assertThat(Measurement.of(2).ratio(Unit.SECONDS)).isNull();
  }

  @Test
  void percentilesAreByNearestRank() {
    Latencies hundred =
        new Latencies(IntStream.rangeClosed(1, 100).mapToObj(i -> 101.0 - i).toList());

    assertThat(hundred.p50()).isEqualTo(50);
    assertThat(hundred.p99()).isEqualTo(99);
    assertThat(new Latencies(List.of(7.0)).p99()).isEqualTo(7);
  }

  @Test
  void turnsAlternate() throws Exception {
    List<String> taken = new ArrayList<>();

    Turns turns =
        Turns.of(
            2,
            () -> {
              taken.add("ours");
              return List.of(1.0, 2.0);
            },
            () -> {
              taken.add("peer");
              return List.of(3.0);
            });

    assertThat(taken).containsExactly("ours", "peer", "ours", "peer");
    assertThat(turns.ours().values()).hasSize(4);
    assertThat(turns.peer().p50()).isEqualTo(3);
  }

  @Test
  void jsonHasEachKeyInEachRowAndNullWhereItDoesNotApply() throws Exception {
    Map<Row, Measurement> rows =
        SpeedTable.measure(
            List.of(
                work(SEARCH, Measurement.of(new Latencies(List.of(0.2))).against(5).recalling(1)),
                work(EMBED, Measurement.of(80).beside("on one core", 40).noting("a note"))),
            line -> {});

    JsonNode json = new ObjectMapper().readTree(SpeedReport.json("a machine", rows));

    assertThat(json.path("machine").asText()).isEqualTo("a machine");
    assertThat(json.path("rows").get(0).toString())
        .isEqualTo(
            "{\"id\":\"search-10\",\"unit\":\"ms\",\"ours\":0.2,\"peer\":5.0,\"ratio\":25.0,"
                + "\"recall\":1.0,\"p50\":0.2,\"p99\":0.2,\"beside\":{},\"notes\":[]}");
    assertThat(json.path("rows").get(1).toString())
        .isEqualTo(
            "{\"id\":\"embed\",\"unit\":\"passages/s\",\"ours\":80.0,\"peer\":null,\"ratio\":null,"
                + "\"recall\":null,\"p50\":null,\"p99\":null,\"beside\":{\"on one core\":40.0},"
                + "\"notes\":[\"a note\"]}");
  }

  @Test
  void textShowsRatioRecallAndWhatIsAimedAt() throws Exception {
    Map<Row, Measurement> rows =
        SpeedTable.measure(
            List.of(
                work(
                    SEARCH,
                    Measurement.of(new Latencies(List.of(0.2)))
                        .against(5)
                        .recalling(0.9951)
                        .noting("a note"))),
            line -> {});

    assertThat(SpeedReport.text("a machine", rows))
        .startsWith("a machine\n\n")
        .containsPattern("search-10 +ms +0\\.2 +5 +25× +0\\.9951 +0\\.2 +0\\.2 +≥ 20×\n")
        .endsWith("\nsearch-10: a note\n");
  }

  @Test
  void aRowThatCannotBeMeasuredSaysWhyAndTheOthersGoOn() throws Exception {
    Map<Row, Measurement> rows =
        SpeedTable.measure(
            List.of(
                new FakeWork(
                    SEARCH,
                    () -> {
                      throw new IOException("there is no launcher");
                    }),
                work(EMBED, Measurement.of(80))),
            line -> {});

    assertThat(SpeedTable.isIncomplete(rows)).isTrue();
    assertThat(SpeedReport.text("m", rows))
        .contains("search-10: not measured: there is no launcher");
    assertThat(rows.get(EMBED)).isEqualTo(Measurement.of(80));
  }

  private static SpeedTable table(OptionalInt passages) {
    return new Works(FakeSubject.installation(java.nio.file.Path.of("nowhere")), new FakeSubject())
        .table(passages);
  }

  private static List<String> ids(SpeedTable table) {
    List<String> ids = new ArrayList<>();
    for (Work work : table.chosen(List.of())) {
      ids.add(work.row().id());
    }
    table
        .leftOut(List.of())
        .ifPresent(
            line -> {
              for (String id : line.substring(line.lastIndexOf(' ') + 1).split(",", -1)) {
                ids.add(id);
              }
            });
    List<String> all = new ArrayList<>();
    table.chosen(ids).forEach(work -> all.add(work.row().id()));
    return all;
  }

  private static List<String> ids(List<Work> works) {
    return works.stream().map(work -> work.row().id()).toList();
  }

  private static Work work(Row row, Measurement measured) {
    return new FakeWork(row, () -> measured);
  }

  private interface Measuring {
    Measurement measure() throws IOException;
  }

  private record FakeWork(Row row, Measuring measuring) implements Work {
    @Override
    public Measurement measure(Consumer<String> progress) throws IOException {
      return measuring.measure();
    }
  }
}
