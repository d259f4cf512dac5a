package dev.footnote.answer.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Assistant;
import dev.footnote.corpus.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ExamplesTest {

  private static final String WHY = "Why was the Marl pool closed?";
  private static final Article POOL =
      Corpora.article(
          "pool.txt", "2024-01-01", "The Marl pool was closed because a pipe had burst.");

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<String> state = new AtomicReference<>("1");

  @Test
  void areMadeOnceAndThenReadFromTheFile() throws IOException {
    try (Examples first = examples()) {
      first.changed(List.of());
      assertThat(first.questions()).isEmpty();
      first.make();
      first.make();
      assertThat(first.questions()).containsExactly(WHY);
    }
    try (Examples second = examples()) {
      second.changed(List.of());
      assertThat(second.questions()).containsExactly(WHY);
      second.make();
    }

    assertThat(asked).containsExactly(WHY);
    assertThat(folder.toFile().list()).containsExactly("examples.json");
  }

  @Test
  void areMadeAnewWhenTheArticlesAreOthers() {
    try (Examples examples = examples()) {
      examples.make();
      state.set("2");
      examples.changed(List.of("hall.txt"));
      assertThat(examples.questions()).containsExactly(WHY);
      examples.changed(List.of("pool.txt"));
      assertThat(examples.questions()).isEmpty();
      examples.make();
      assertThat(examples.questions()).containsExactly(WHY);
    }
    assertThat(asked).containsExactly(WHY, WHY);
    state.set("3");
    try (Examples later = examples()) {
      later.changed(List.of());
      assertThat(later.questions()).isEmpty();
    }
  }

  @Test
  void ofWhatOthersChangedNoneIsShownUntilItIsMadeAnew() {
    try (Examples examples = examples();
        Examples ofOthers = examples()) {
      examples.make();
      state.set("2");
      examples.changedByOthers();
      assertThat(examples.questions()).isEmpty();
      ofOthers.make();
      examples.changedByOthers();
      assertThat(examples.questions()).as("theirs").containsExactly(WHY);
    }
  }

  @Test
  void nobodyWaitsForThoseThatAreMadeInTheBackground() throws InterruptedException {
    CountDownLatch answering = new CountDownLatch(1);
    Assistant slow =
        Corpora.assistant(
            List.of(POOL),
            asked,
            (question, passage) -> {
              try {
                answering.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return true;
            });
    try (Examples examples = examples(slow)) {
      examples.follow();
      await(() -> asked.size() == 1);
      assertThat(examples.questions()).isEmpty();
      answering.countDown();
      await(() -> examples.questions().equals(List.of(WHY)));
      state.set("2");
      examples.changed(List.of("pool.txt"));
      await(() -> asked.size() == 2 && examples.questions().equals(List.of(WHY)));
    }
  }

  @Test
  void whoFollowsIsToldOnceTheyAreThere() throws InterruptedException {
    BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();
    try (Examples examples = examples()) {
      examples.follow(told::add);
      assertThat(told.take()).containsExactly(WHY);
      state.set("2");
      examples.changed(List.of("pool.txt"));
      await(() -> asked.size() == 2 && examples.questions().equals(List.of(WHY)));
    }
    assertThat(told).isEmpty();
  }

  @Test
  void nobodyIsToldOfNone() {
    BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();
    Assistant silent = Corpora.assistant(List.of(POOL), asked, (question, passage) -> false);
    try (Examples examples = examples(silent)) {
      examples.follow(told::add);
      await(() -> Files.exists(file()));
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aDamagedFileIsMadeAnew() throws IOException {
    Files.writeString(file(), "{\"state\":");
    try (Examples examples = examples()) {
      examples.changed(List.of());
      assertThat(examples.questions()).isEmpty();
      examples.make();
      assertThat(examples.questions()).containsExactly(WHY);
    }
    assertThat(file()).content().contains(WHY);
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(5_000_000);
    }
  }

  private Path file() {
    return folder.resolve("examples.json");
  }

  private Examples examples() {
    return examples(Corpora.assistant(List.of(POOL), asked, (question, passage) -> true));
  }

  private Examples examples(Assistant assistant) {
    return new Examples(file(), state::get, () -> List.of(POOL), new ExampleFinder(assistant));
  }
}
