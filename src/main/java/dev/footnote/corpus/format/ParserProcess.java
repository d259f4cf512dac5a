package dev.footnote.corpus.format;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that parses files, one at a time, in little memory. It is started when there is a file
 * to parse, goes on for some time in case there are more, and is stopped at once when a file takes
 * too long: a thread could not be. Thread-safe.
 */
final class ParserProcess implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ParserProcess.class);

  /** How long it is kept when nothing is to be parsed. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** What keeps all of its memory below 256 MB. */
  private static final List<String> BOUNDS =
      List.of(
          "-Xmx144m",
          "-Xss4m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=24m",
          "-XX:MaxMetaspaceSize=64m",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  private final Duration patience;
  private @Nullable Running running;
  private long reads;

  /** The process while it runs. */
  private record Running(Process process, DataOutputStream requests, DataInputStream replies) {}

  /**
   * @param patience how long one file may take
   */
  ParserProcess(Duration patience) {
    this.patience = patience;
  }

  /** See {@link FileParser#read}. */
  synchronized List<Content> read(Path file, FileKind kind)
      throws IOException, UnreadableException {
    Running parser = running();
    CompletableFuture<ParserReply> reply = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> ask(parser, file, kind, reply));
    try {
      ParserReply told = reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (told.trace() != null) {
        log.warn("{} was not parsed: {}", file, told.trace());
      }
      if (told.problem() != null) {
        throw new UnreadableException(told.problem());
      }
      return told.contents();
    } catch (TimeoutException e) {
      close();
      throw new UnreadableException(
          "reading it takes longer than %d seconds; split it, or save it in another format"
              .formatted(patience.toSeconds()),
          e);
    } catch (ExecutionException e) {
      close();
      log.warn("the parser ended while it read {}", file, e);
      throw new UnreadableException(ParserReply.TOO_MUCH_MEMORY, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("reading " + file + " was interrupted", e);
    } finally {
      closeWhenIdle(++reads);
    }
  }

  private static void ask(
      Running parser, Path file, FileKind kind, CompletableFuture<ParserReply> reply) {
    try {
      parser.requests().writeUTF(kind.name());
      parser.requests().writeUTF(file.toAbsolutePath().toString());
      parser.requests().flush();
      byte[] json = new byte[parser.replies().readInt()];
      parser.replies().readFully(json);
      reply.complete(ParserReply.of(json));
    } catch (IOException e) {
      reply.completeExceptionally(e);
    }
  }

  private Running running() throws IOException {
    Running before = running;
    if (before != null && before.process().isAlive()) {
      return before;
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(BOUNDS);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ParserMain.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Running started =
        new Running(
            process,
            new DataOutputStream(process.getOutputStream()),
            new DataInputStream(new BufferedInputStream(process.getInputStream())));
    running = started;
    return started;
  }

  private void closeWhenIdle(long read) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(IDLE);
                closeIfLast(read);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private synchronized void closeIfLast(long read) {
    if (reads == read) {
      close();
    }
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.process().destroyForcibly();
      running = null;
    }
  }
}
