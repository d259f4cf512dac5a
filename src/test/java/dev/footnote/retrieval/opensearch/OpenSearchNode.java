package dev.footnote.retrieval.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One OpenSearch node in a process of its own, with a folder of its own. It keeps its ports over a
 * restart. Not for use by several threads.
 */
public final class OpenSearchNode {

  private static final int LAST_LINES = 40;

  private final String name;
  private final Path home;
  private final URI url;
  private final List<String> command;
  private Process process;

  private OpenSearchNode(String name, Path home, URI url, List<String> command) {
    this.name = name;
    this.home = home;
    this.url = url;
    this.command = command;
    this.process = run(home, command);
  }

  /** Starts a node and returns at once; it answers some seconds later. */
  static OpenSearchNode start(String name, Path home, int httpPort, NodeOptions options) {
    Distribution.layOut(home, options.settings());
    return new OpenSearchNode(
        name,
        home,
        URI.create("http://127.0.0.1:" + httpPort),
        Distribution.command(home, options.jvm()));
  }

  public String name() {
    return name;
  }

  /** Where it answers, such as {@code http://127.0.0.1:21017}. */
  public URI url() {
    return url;
  }

  /** The folder that holds its configuration, data and log. */
  Path home() {
    return home;
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends the process as {@code kill -9} does: nothing is flushed, no one is told. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /**
   * Halts the process as {@code SIGSTOP} does: its connections stay open and nothing answers.
   *
   * @param atMost when it goes on by itself, so that none stays behind halted when the test was
   *     killed
   */
  public void suspend(Duration atMost) {
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
  public void resume() {
    signal("CONT");
  }

  /**
   * Starts the node again with the data it had, ending it first if it still runs; returns at once.
   */
  public void restart() {
    stop();
    process = run(home, command);
  }

  /**
   * Asks the process to end in order, and waits for it; one that does not within a minute is
   * killed.
   */
  public void stop() {
    if (isRunning()) {
      resume();
    }
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** The end of what it logged, for the message of a test that fails. */
  public String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log(home));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static Process run(Path home, List<String> command) {
    try {
      return new ProcessBuilder(command)
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
          new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid()).start().waitFor();
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
