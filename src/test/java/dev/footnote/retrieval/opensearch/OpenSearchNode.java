package dev.footnote.retrieval.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One OpenSearch node in a process of its own, with a folder of its own. It keeps its ports over a
 * restart. Not for use by several threads.
 */
final class OpenSearchNode {

  private static final int LAST_LINES = 40;

  private final String name;
  private final Path home;
  private final URI url;
  private Process process;

  private OpenSearchNode(String name, Path home, URI url, Process process) {
    this.name = name;
    this.home = home;
    this.url = url;
    this.process = process;
  }

  /** Starts a node and returns at once; it answers some seconds later. */
  static OpenSearchNode start(String name, Path home, int httpPort, Map<String, String> settings) {
    Distribution.layOut(home, settings);
    return new OpenSearchNode(name, home, URI.create("http://127.0.0.1:" + httpPort), run(home));
  }

  String name() {
    return name;
  }

  /** Where it answers, such as {@code http://127.0.0.1:21017}. */
  URI url() {
    return url;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** Ends the process as {@code kill -9} does: nothing is flushed, no one is told. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /**
   * Halts the process as {@code SIGSTOP} does: its connections stay open and nothing answers.
   *
   * @param atMost when it goes on by itself, so that none stays behind halted when the test was
   *     killed
   */
  void suspend(Duration atMost) {
    signal("STOP");
    try {
      new ProcessBuilder(
              "sh", "-c", "sleep " + atMost.toSeconds() + "; kill -CONT " + process.pid())
          .start();
    } catch (IOException e) {
      resume();
      throw new UncheckedIOException("cannot bound how long " + name + " is halted", e);
    }
  }

  /** Lets a halted process go on. */
  void resume() {
    signal("CONT");
  }

  /**
   * Starts the node again with the data it had, ending it first if it still runs; returns at once.
   */
  void restart() {
    stop();
    process = run(home);
  }

  /** Asks the process to end in order, and waits for it; a halted one is killed. */
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** The end of what it logged, for the message of a test that fails. */
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log(home));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static Process run(Path home) {
    try {
      return new ProcessBuilder(Distribution.command(home))
          .directory(home.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start OpenSearch in " + home, e);
    }
  }

  private static Path log(Path home) {
    return home.resolve("node.log");
  }

  private void signal(String signal) {
    try {
      int status =
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            "cannot send SIG" + signal + " to " + name + ": kill ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot send SIG" + signal + " to " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while signalling " + name, e);
    }
  }

  private void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
