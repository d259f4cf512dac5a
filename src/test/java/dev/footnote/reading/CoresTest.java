package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoresTest {

  private final Cores cores = new Cores("test");

  @Test
  void whatComesOfEachStandsInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 100).boxed().toList();

    assertThat(cores.each(things, thing -> 2 * thing))
        .isEqualTo(things.stream().map(thing -> 2 * thing).toList());
  }

  @Test
  void whatComesLaterWaitsForWhatCameBefore() throws InterruptedException {
    int many = Runtime.getRuntime().availableProcessors();
    List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(many);
    CountDownLatch free = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(
                () ->
                    cores.each(
                        IntStream.range(0, 3 * many).boxed().toList(),
                        thing -> {
                          begun.add(thing);
                          busy.countDown();
                          await(free);
                          return thing;
                        }));
    busy.await();
    Thread second =
        Thread.ofPlatform().start(() -> cores.each(List.of(-1), thing -> begun.add(thing)));
    while (second.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    free.countDown();
    first.join();
    second.join();

    assertThat(begun.subList(0, 2 * many)).doesNotContain(-1);
    assertThat(begun).contains(-1);
  }

  @Test
  void oneKindOfWorkWaitsForNoOther() throws InterruptedException {
    int many = Runtime.getRuntime().availableProcessors();
    CountDownLatch busy = new CountDownLatch(many);
    CountDownLatch free = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(
                () ->
                    cores.each(
                        IntStream.range(0, 2 * many).boxed().toList(),
                        thing -> {
                          busy.countDown();
                          await(free);
                          return thing;
                        }));
    busy.await();

    assertThat(new Cores("other").each(List.of(1, 2), thing -> 2 * thing)).containsExactly(2, 4);

    free.countDown();
    first.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureIsThatOfTheWork() {
    assertThatThrownBy(
            () ->
                cores.each(
                    List.of(1, 2),
                    thing -> {
                      throw new IllegalArgumentException("not " + thing);
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not 1");
  }
}
