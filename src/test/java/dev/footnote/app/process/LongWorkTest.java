package dev.footnote.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.jline.utils.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What handles signals before, during and after work. */
class LongWorkTest {

  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  private final LongWork work =
      new LongWork(
          new ProcessContext(
              InputStream.nullInputStream(),
              NOWHERE,
              NOWHERE,
              Map.of(),
              Path.of(""),
              Path.of(""),
              new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
          "Reading");

  private Object interrupt;
  private Object termination;

  @BeforeEach
  void handleSignals() {
    interrupt = Signals.register("INT", () -> {});
    termination = Signals.register("TERM", () -> {});
  }

  @AfterEach
  void restore() {
    Signals.unregister("INT", interrupt);
    Signals.unregister("TERM", termination);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalDoesAfterWorkWhatItDidBeforeHoweverOftenItIsStarted(String signal) {
    Object before = handler(signal);
    assumeThat(before).as("whoever runs this lets nobody interrupt").doesNotHaveToString("SIG_IGN");
    Object[] during = new Object[3];

    for (int i = 0; i < during.length; i++) {
      int time = i;
      work.interruptibly(() -> during[time] = handler(signal), () -> 0);

      assertThat(handler(signal)).isSameAs(before);
    }

    assertThat(during).allMatch(handler -> handler != before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalDoesAfterWorkThatFailsWhatItDidBefore(String signal) {
    Object before = handler(signal);

    assertThatThrownBy(
            () ->
                work.interruptibly(
                    () -> {
                      throw new IOException("no room");
                    },
                    () -> 0))
        .hasMessage("no room");

    assertThat(handler(signal)).isSameAs(before);
  }

  /** What handles a signal now. It can be seen only by putting another in its place. */
  private static Object handler(String signal) {
    Object handler = Signals.register(signal, () -> {});
    Signals.unregister(signal, handler);
    return handler;
  }
}
