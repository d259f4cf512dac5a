package dev.footnote.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An index that several processes share, of which one leads and the others follow. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class SharedIndexTest {

  /** Several rests of who follows. */
  private static final Duration A_WHILE = Duration.ofSeconds(7);

  private final Path folder;
  private final PassageIndex index = EmbeddedIndex.inMemory();
  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200));
  private final Bot one;
  private final Bot other;

  SharedIndexTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    write("harbour.txt", "The harbour opens in May.");
    one = new Bot(true);
    other = new Bot(false);
  }

  @AfterEach
  void close() {
    one.upkeep.close();
    other.upkeep.close();
    reader.close();
    index.close();
  }

  @Test
  void whoLeadsWatchesTheFoldersAndWhoFollowsHearsOfIt() throws IOException {
    one.start();
    other.start();
    write("ferry.txt", "The ferry leaves at six.");
    eventually(() -> index.articles().count() == 2);
    eventually(() -> other.heard.get() == 1);
    pause(A_WHILE);

    assertThat(one.changes).containsExactly(new Changes(1, 0, 0, 0));
    assertThat(one.heard).as("of its own doing").hasValue(0);
    assertThat(other.heard).as("nothing else").hasValue(1);
    assertThat(other.updates).as("but its own at the start").hasValue(1);
    assertThat(other.changes).isEmpty();
    assertThat(other.told).isEmpty();
  }

  @Test
  void whoFollowsTakesOverWhereTheOtherLeftOff() throws IOException {
    one.start();
    other.start();
    one.upkeep.close();
    write("ferry.txt", "The ferry leaves at six.");
    pause(A_WHILE);
    assertThat(index.articles().count()).isEqualTo(1);

    other.leads = true;
    eventually(() -> index.articles().count() == 2);
    eventually(() -> !other.changes.isEmpty());
    assertThat(other.changes).containsExactly(new Changes(1, 0, 0, 0));
  }

  @Test
  void whatTheOtherDidLastIsHeardOfWhenItsLeadIsTaken() throws IOException {
    one.leads = false;
    other.start();
    eventually(() -> other.asked.get() > 0);
    one.start();
    write("ferry.txt", "The ferry leaves at six.");
    one.upkeep.update(IndexUpdate.Progress.UNTOLD);
    other.leads = true;

    eventually(() -> other.heard.get() == 1);
    assertThat(other.changes).isEmpty();
  }

  @Test
  void whoNoLongerLeadsLeavesTheFoldersAlone() throws IOException {
    one.start();
    eventually(() -> one.asked.get() > 0);
    one.leads = false;
    pause(Duration.ofSeconds(1));
    write("ferry.txt", "The ferry leaves at six.");
    pause(A_WHILE);

    assertThat(one.updates).hasValue(1);
  }

  @Test
  void anIndexThatIsOutOfReachIsToldOnceAndFollowedWhenItIsBack() throws IOException {
    one.start();
    other.start();
    other.away = true;
    eventually(() -> !other.told.isEmpty());
    write("ferry.txt", "The ferry leaves at six.");
    pause(A_WHILE);
    assertThat(other.heard).hasValue(0);
    other.away = false;

    eventually(() -> other.heard.get() == 1);
    assertThat(other.told)
        .containsExactly("the articles' folders cannot be followed: the cluster does not answer");
  }

  @Test
  void whoLeadsAnIndexThatIsOutOfReachGoesOnSoonAfterItIsBack() throws IOException {
    one.start();
    one.away = true;
    eventually(() -> !one.told.isEmpty());
    write("ferry.txt", "The ferry leaves at six.");
    pause(A_WHILE);
    one.away = false;

    Instant back = Instant.now();
    eventually(() -> index.articles().count() == 2);
    assertThat(back).isAfter(Instant.now().minusSeconds(30));
    assertThat(one.told).hasSize(1);
  }

  @Test
  void whatIsAddedWhereAnotherLeadsIsAnsweredFromOnceItIsAdded() throws IOException {
    one.start();
    other.start();
    other.mayWrite = false;
    AtomicInteger changed = new AtomicInteger();
    Library library = other.library();
    library.whenChanged(changed::incrementAndGet);
    library.add("ferry.txt", "The ferry leaves at six.".getBytes(UTF_8), false);

    assertThat(library.size()).isEqualTo(2);
    assertThat(library.reload())
        .isEqualTo("0 added, 0 changed, 0 renamed, 0 removed, 2 unchanged, 0 rejected");
    assertThat(changed).hasValue(1);
    assertThat(other.changes).isEmpty();
  }

  @Test
  void aStartWhileAnotherProcessIsWritingAnswersFromWhatIsThere() throws IOException {
    one.start();
    write("ferry.txt", "The ferry leaves at six.");
    write("harbour.txt", "The harbour opens in June.");
    other.mayWrite = false;
    IndexUpdate update = other.upkeep.update(IndexUpdate.Progress.UNTOLD);

    assertThat(Changes.of(update)).isEqualTo(Changes.NONE);
    assertThat(index.articles().count()).isEqualTo(1);
    assertThat(other.told)
        .containsExactly(
            "Another process is updating the index; going on with what it holds so far.");
  }

  @Test
  void aStartWithNothingToDoTellsNothing() {
    one.start();
    other.mayWrite = false;
    other.start();

    assertThat(other.told).isEmpty();
  }

  /** One of several that answer from the index. */
  private final class Bot {

    private final List<Changes> changes = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean leads;
    private volatile boolean away;
    private volatile boolean mayWrite = true;
    private final PassageIndex seen = seen();
    private final Upkeep upkeep =
        new Upkeep(
            new Corpus(List.of(path(""))),
            reader,
            seen,
            new Indexer(seen, null),
            path("../none/told.json"),
            told::add);

    Bot(boolean leads) {
      this.leads = leads;
    }

    void start() {
      upkeep.whenUpdated(update -> updates.incrementAndGet());
      upkeep.whenChangedByOthers(heard::incrementAndGet);
      upkeep.update(IndexUpdate.Progress.UNTOLD);
      upkeep.watch(changes::add);
    }

    Library library() {
      return new FolderLibrary(
          new Corpus(List.of(path(""))),
          reader,
          new FollowedIndex(
              seen.articles(),
              upkeep,
              () -> IndexUpdate.Progress.UNTOLD,
              List::of,
              (question, limit) -> List.of()),
          folder.resolve("bin"));
    }

    /** The index as it is seen from here. */
    private PassageIndex seen() {
      return (PassageIndex)
          Proxy.newProxyInstance(
              PassageIndex.class.getClassLoader(),
              new Class<?>[] {PassageIndex.class},
              (proxy, method, arguments) -> {
                if (away) {
                  throw new IndexException("the cluster does not answer");
                }
                switch (method.getName()) {
                  case "leads" -> {
                    asked.incrementAndGet();
                    return leads;
                  }
                  case "writer" -> {
                    if (!mayWrite) {
                      return Optional.empty();
                    }
                  }
                  default -> {}
                }
                try {
                  return method.invoke(index, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
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
      pause(Duration.ofMillis(20));
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
