package dev.footnote.evaluation.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to start.
 *
 * @param command with its arguments
 * @param environment all of its variables
 */
record Program(List<String> command, Map<String, String> environment) {

  /** Ended with this it has refused to answer, which is an answer too. */
  private static final int REFUSED = 3;

  private static final int SECONDS_TO_STOP = 20;

  Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Program with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Program(command, more);
  }

  /**
   * Runs it to its end.
   *
   * @return the seconds from its start to its end
   * @throws IOException if it failed, or said nothing
   */
  double seconds() throws IOException, InterruptedException {
    long started = System.nanoTime();
    Process process = start(Redirect.PIPE);
    try {
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      int code = process.waitFor();
      double seconds = (System.nanoTime() - started) / 1e9;
      if ((code != 0 && code != REFUSED) || said.isBlank()) {
        throw new IOException(
            "%s ended with %d and said: %s".formatted(name(), code, said.strip()));
      }
      return seconds;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts it, for who talks to it. */
  Running start() throws IOException {
    return new Running(start(Redirect.PIPE), System.nanoTime(), name());
  }

  private Process start(Redirect in) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectInput(in).start();
  }

  private String name() {
    return String.join(" ", command);
  }

  /** A program that runs and answers a line with a line. */
  record Running(Process process, long started, String name) implements AutoCloseable {

    long pid() {
      return process.pid();
    }

    /**
     * Asks for one answer.
     *
     * @return the seconds from the program's start to the answer
     * @throws IOException if it ends without
     */
    double ask(String line) throws IOException {
      PrintWriter in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
      in.print(line + "\n");
      in.flush();
      BufferedReader out =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      if (out.readLine() == null) {
        throw new IOException(name + " ended without an answer");
      }
      return (System.nanoTime() - started) / 1e9;
    }

    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
