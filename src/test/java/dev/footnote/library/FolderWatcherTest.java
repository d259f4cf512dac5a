package dev.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.Token;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A folder that is watched, with a real index, as fast as the machine is. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class FolderWatcherTest {

  private static final String FERRY = "The ferry\n\nThe ferry leaves at six.\n";
  private static final String HARBOUR =
      "The harbour\n\nThe harbour opens in May.\n\nIts mayor is Gudrun Holm.\n";

  @TempDir private Path folder;

  private final CountingModel model = new CountingModel();
  private final List<Changes> changes = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger updates = new AtomicInteger();
  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200));
  private PassageIndex index;
  private Upkeep upkeep;

  @BeforeEach
  void open() throws IOException {
    write("harbour.txt", HARBOUR);
    write("deep/ferry.txt", FERRY);
    index = EmbeddedIndex.open(folder.resolve("index"));
    upkeep =
        new Upkeep(
            new Corpus(List.of(folder.resolve("articles"))),
            reader,
            index,
            new Indexer(index, new Embedder(model, "", "", "counting")),
            folder.resolve("index/told.json"),
            told::add);
    upkeep.update(IndexUpdate.Progress.UNTOLD);
    upkeep.whenUpdated(update -> updates.incrementAndGet());
    upkeep.watch(changes::add);
    model.embedded.set(0);
  }

  @AfterEach
  void close() {
    upkeep.close();
    reader.close();
    index.close();
  }

  @Test
  void whatIsAddedChangedRenamedAndDeletedIsAnsweredFromAsItIsNow() throws IOException {
    write("new.md", "# News\n\nThe lighthouse is blue.\n");
    eventually(() -> finds("lighthouse"));
    write("harbour.txt", HARBOUR.replace("May", "September"));
    eventually(() -> finds("September") && !finds("May"));
    Files.move(path("new.md"), path("deep/newer.md"));
    eventually(() -> paths().contains("deep/newer.md"));
    assertThat(paths()).doesNotContain("new.md");
    Files.delete(path("deep/ferry.txt"));
    eventually(() -> !finds("ferry"));
    eventually(() -> changes.size() == 4);

    assertThat(changes)
        .containsExactly(
            new Changes(1, 0, 0, 0),
            new Changes(0, 1, 0, 0),
            new Changes(0, 0, 1, 0),
            new Changes(0, 0, 0, 1));
    assertThat(told).isEmpty();
  }

  @Test
  void onlyWhatHasChangedIsEmbedded() throws IOException {
    write("harbour.txt", HARBOUR.replace("May", "September"));
    eventually(() -> finds("September"));
    assertThat(model.embedded).hasValue(1);

    Files.move(path("deep"), path("shallow"));
    eventually(() -> paths().contains("shallow/ferry.txt"));
    assertThat(model.embedded).hasValue(1);
  }

  @Test
  void whatStandsInEveryVersionOfAFileIsNeverMissed() throws IOException {
    Hammer hammer = new Hammer("mayor Gudrun Holm");
    Thread asking = Thread.ofPlatform().start(hammer);
    Path file = path("harbour.txt");
    for (int i = 0; i < 50; i++) {
      switch (i % 5) {
        case 0, 1 -> Files.writeString(file, HARBOUR.replace("May", "month " + i));
        case 2 -> {
          Path other = path(i + ".txt");
          Files.move(file, other);
          file = other;
        }
        case 3 -> {
          Path hidden = path(".new");
          Files.writeString(hidden, HARBOUR + "\nThe year is " + i + ".\n");
          Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
        }
        default -> {
          Files.writeString(file, "");
          pause(3L * i);
          Files.writeString(file, HARBOUR.replace("May", "month " + i));
        }
      }
      pause(i % 7 == 0 ? 1500 : 40 * (i % 9));
    }
    eventually(() -> finds("month 49") && paths().size() == 2);
    hammer.stopped = true;
    join(asking);

    assertThat(hammer.asked).isPositive();
    assertThat(hammer.missed).isZero();
    assertThat(changes.size()).isGreaterThan(5);
    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatIsEmptiedToBeWrittenAnewIsAnsweredFromAsItWas() throws IOException {
    write("harbour.txt", "");
    write("new.txt", FERRY.replace("ferry", "tram"));
    eventually(() -> finds("tram"));

    assertThat(finds("harbour")).isTrue();
    write("harbour.txt", HARBOUR.replace("May", "September"));
    eventually(() -> finds("September"));
    assertThat(told).isEmpty();
  }

  @Test
  void footnoteignoreTakesEffectWhenItIsWrittenAndWhenItGoes() throws IOException {
    write(".footnoteignore", "deep/\na[\n");
    eventually(() -> !finds("ferry"));
    eventually(() -> told.size() == 1);
    assertThat(told.getFirst()).contains("“a[” on line 2 is no pattern");

    Files.delete(path(".footnoteignore"));
    eventually(() -> finds("ferry"));
    assertThat(model.embedded).as("read anew").hasValue(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void aDriveThatIsAwayIsToldOnceAndWhatWasOnItIsAnsweredFromMeanwhile() throws IOException {
    Files.move(path(""), folder.resolve("away"));
    eventually(() -> !told.isEmpty());
    pause(1200);
    assertThat(finds("harbour")).isTrue();
    Files.move(folder.resolve("away"), path(""));
    write("new.txt", FERRY.replace("ferry", "tram"));
    eventually(() -> finds("tram"));

    assertThat(told)
        .containsExactly(path("") + " is gone; going on with what is known of it until it is back");
    assertThat(model.embedded).hasValue(1);
  }

  @Test
  void afterAFailureItIsToldOnceAndTriedAgainLaterAndTheOldArticleServesMeanwhile()
      throws IOException {
    model.failures.set(2);
    write("harbour.txt", HARBOUR.replace("May", "September"));
    eventually(() -> !told.isEmpty());
    assertThat(finds("May")).isTrue();
    eventually(() -> finds("September"));

    assertThat(told).containsExactly("the articles' folders cannot be followed: out of order");
    assertThat(model.failures).as("no more tries than that").hasValue(-1);
  }

  @Test
  void whatAnotherProcessKeepsFromBeingDoneIsTriedAgainButNotAllTheTime() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        Lock lock = directory.obtainLock("write.lock")) {
      write("harbour.txt", HARBOUR.replace("May", "September"));
      eventually(() -> !told.isEmpty());
      int before = updates.get();
      pause(4000);
      assertThat(updates.get() - before).isLessThanOrEqualTo(1);
      lock.ensureValid();
    }
    eventually(() -> finds("September"));
    assertThat(told).singleElement().asString().contains("Another process is updating the index");
  }

  @Test
  void aChangeNeedNotWaitForAThousandNewFiles() throws IOException {
    model.pause = Duration.ofMillis(10);
    Instant before = Instant.now().minusSeconds(1000);
    for (int i = 0; i < 1000; i++) {
      write(
          "many/" + i + ".txt", "Report " + i + "\n\nNothing of note happened on day " + i + ".\n");
      Files.setLastModifiedTime(path("many/" + i + ".txt"), FileTime.from(before));
    }
    eventually(() -> model.embedded.get() > 0);
    write("harbour.txt", HARBOUR.replace("May", "September"));
    eventually(() -> finds("September"));

    assertThat(index.articles().files()).isLessThan(1002);
    model.pause = Duration.ZERO;
    eventually(() -> index.articles().files() == 1002);
    assertThat(model.embedded).as("none twice").hasValue(1001);
  }

  private final class Hammer implements Runnable {

    private final String words;
    private volatile boolean stopped;
    private int asked;
    private int missed;

    Hammer(String words) {
      this.words = words;
    }

    @Override
    public void run() {
      while (!stopped) {
        asked++;
        if (index.keyword(Asked.question(words), 5).stream()
            .noneMatch(hit -> hit.passage().text().contains("Gudrun Holm"))) {
          missed++;
        }
      }
    }
  }

  private boolean finds(String words) {
    return index.keyword(Asked.question(words), 5).stream()
        .anyMatch(hit -> hit.passage().text().contains(words));
  }

  private List<String> paths() {
    return index.articles().list().stream().map(ListedArticle::path).toList();
  }

  private Path path(String name) {
    return folder.resolve("articles").resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  private static void eventually(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(120);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("it must come true").isBefore(end);
      pause(20);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives any vectors, and counts for how many passages. */
  private static final class CountingModel extends DimensionAwareEmbeddingModel {

    private final AtomicInteger embedded = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Duration pause = Duration.ZERO;

    @Override
    protected Integer knownDimension() {
      return 16;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("out of order");
      }
      LockSupport.parkNanos(pause.multipliedBy(segments.size()).toNanos());
      embedded.addAndGet(segments.size());
      return Response.from(segments.stream().map(segment -> embedding(segment.text())).toList());
    }

    private static Embedding embedding(String text) {
      float[] vector = new float[16];
      vector[0] = 0.01f;
      for (String stem : Token.stems(text)) {
        vector[Math.floorMod(stem.hashCode(), 16)] += 1;
      }
      return Embedding.from(vector);
    }
  }
}
