package dev.footnote.evaluation.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.evaluation.speed.Footprint.Pages;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksTest {

  @TempDir Path folder;

  private final FakeSubject subject = new FakeSubject();

  @Test
  void searchFindsTheNearestOfTheExactScanAndComparesWithThePeer() throws Exception {
    Measurement search = measure("search-200");

    assertThat(search.recall()).isEqualTo(1);
    assertThat(search.peer()).isPositive();
    assertThat(search.notes()).anyMatch(note -> note.contains("noise of 0.35"));
  }

  @Test
  void answersHavePercentilesAndNoPeer() throws Exception {
    Measurement answers = measure("answer");

    assertThat(answers.ours()).isEqualTo(answers.p50());
    assertThat(answers.p99()).isGreaterThanOrEqualTo(answers.p50());
    assertThat(answers.peer()).isNull();
  }

  @Test
  void manyPeopleAreComparedWithTheReaderAlone() throws Exception {
    Measurement people =
        new ManyPeople(new Row("people-4", Unit.WINDOWS_PER_SECOND, ""), subject, 4, 0)
            .measure(line -> {});

    assertThat(people.ours()).isPositive();
    assertThat(people.peer()).isPositive();
    assertThat(people.notes()).anyMatch(note -> note.startsWith("who got the fewest answers"));
  }

  @Test
  void aRowThatNeedsTheProgramSaysSoWhereThereIsNone() {
    assertThatThrownBy(() -> measure("restart-200"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("there is no launcher");
  }

  @Test
  void theProgramIsMeasuredWithoutThePersonsOwnSettings() {
    assertThat(FakeSubject.installation(folder).environment())
        .containsOnlyKeys("FOOTNOTE_JAVA_OPTIONS", "HOME");
  }

  @Test
  void aProgramThatFailsIsNoMeasurement() {
    Program fails = new Program(List.of("sh", "-c", "echo why; exit 1"), Map.of());

    assertThatThrownBy(fails::seconds)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("ended with 1 and said: why");
  }

  @Test
  void aProgramThatTalksIsAskedAndStopped() throws Exception {
    Program echoes = new Program(List.of("cat"), Map.of());

    try (Program.Running running = echoes.start()) {
      assertThat(running.ask("Why?")).isPositive();
      assertThat(Footprint.resident(running.pid())).isPositive();
      assertThat(Footprint.peak(running.pid())).isPositive();
    }
  }

  @Test
  void onlyMappingsOfFilesInTheFolderAreCounted() {
    List<String> smaps =
        """
        7f0000000000-7f0000001000 r--s 00000000 fe:00 12 /data/index/_0.vec
        Size:               4000 kB
        Rss:                1000 kB
        Referenced:          200 kB
        7f0000002000-7f0000003000 r--s 00000000 fe:00 13 /data/indexes/_0.vec
        Rss:                 500 kB
        Referenced:          500 kB
        7f0000004000-7f0000005000 rw-p 00000000 00:00 0\s
        Rss:                 300 kB
        7f0000006000-7f0000007000 r--s 00000000 fe:00 14 /data/index/_1.doc
        Rss:                  24 kB
        Referenced:            0 kB
        """
            .lines()
            .toList();

    Path index = Path.of("/data/index");
    assertThat(Footprint.mapped(smaps, index, Pages.RESIDENT)).isEqualTo(1024 * 1024 / 1e6);
    assertThat(Footprint.mapped(smaps, index, Pages.ACCESSED)).isEqualTo(200 * 1024 / 1e6);
  }

  @Test
  void theHeapOfAJavaProcessIsReadFromOutside() throws Exception {
    Path store = folder.resolve("store.json");
    PeerStore.write(store, List.of("The regatta moves to June."));
    Installation installation = FakeSubject.installation(folder);

    try (Program.Running peer = installation.peer(List.of(), store.toString(), "-").start()) {
      peer.ask("When is the regatta?");
      assertThat(Footprint.heap(installation.java(), peer.pid())).isBetween(1.0, 500.0);
    }
  }

  @Test
  void theBotApiBringsQuestionsAndCountsWhoIsAnswered() throws Exception {
    try (LoopbackBotApi api = new LoopbackBotApi(List.of("Why?", "What?"), 150)) {
      JsonNode first = call(api, "getUpdates", "{\"offset\": 0, \"timeout\": 0}");
      JsonNode rest = call(api, "getUpdates", "{\"offset\": 101, \"timeout\": 0}");
      JsonNode none = call(api, "getUpdates", "{\"offset\": 151, \"timeout\": 0}");

      assertThat(first).hasSize(100);
      assertThat(rest).hasSize(50);
      assertThat(none).isEmpty();
      assertThat(first.findValuesAsText("text")).contains("Why?", "What?");
      assertThat(call(api, "getMe", "").path("is_bot").asBoolean()).isTrue();
      assertThat(call(api, "answerCallbackQuery", "{}").asBoolean()).isTrue();

      call(api, "sendMessage", "{\"chat_id\": 1001, \"text\": \"Because.\"}");
      call(api, "sendMessage", "{\"chat_id\": 1001, \"text\": \"And more.\"}");
      assertThat(api.answered()).isEqualTo(1);
      assertThat(api.awaitMoreThan(0, Duration.ofSeconds(1))).isEqualTo(1);
      assertThat(api.awaitMoreThan(1, Duration.ZERO)).isEqualTo(1);
    }
  }

  @Test
  void thePeerReadsItsFileAndFindsTheNearestSegment() throws Exception {
    Path store = folder.resolve("store.json");
    PeerStore.write(
        store, List.of("The regatta moves to June.", "Volcanoes are made of molten rock."));
    assertThat(InMemoryEmbeddingStore.fromFile(store).size()).isEqualTo(2);

    Program peer =
        FakeSubject.installation(folder)
            .peer(List.of("-Xshare:auto"), store.toString(), "Where does lava come from?");

    assertThat(output(peer)).contains("Volcanoes");
  }

  @Test
  void growthIsDrawnAndWrittenAsNumbers() throws Exception {
    Map<Integer, Growth.Costs> sizes = new TreeMap<>();
    for (int size : new int[] {1_000, 10_000}) {
      Growth.Cost cost = new Growth.Cost(size / 1e5, size / 100.0);
      sizes.put(size, new Growth.Costs(cost, cost, cost, cost));
    }

    List<Path> files = Growth.write(sizes, folder);

    assertThat(Files.readString(files.getFirst()))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains("restart, 10,000: 100")
        .endsWith("</svg>\n");
    assertThat(Files.readAllLines(files.getLast()))
        .startsWith(
            "passages,build_s,build_mb,update_s,update_mb,search_s,search_mb,restart_s,restart_mb")
        .contains("1000,0.01,10.0,0.01,10.0,0.01,10.0,0.01,10.0");
  }

  private Measurement measure(String id) throws Exception {
    Works works = new Works(FakeSubject.installation(folder), subject);
    return works.table(OptionalInt.of(200)).chosen(List.of(id)).getFirst().measure(line -> {});
  }

  private static String output(Program program) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(program.command());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
  }

  private static JsonNode call(LoopbackBotApi api, String method, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(api.address() + "/bot" + LoopbackBotApi.TOKEN + "/" + method))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return new ObjectMapper().readTree(answer).path("result");
    }
  }
}
