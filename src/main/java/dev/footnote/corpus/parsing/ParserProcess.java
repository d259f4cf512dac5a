package dev.footnote.corpus.parsing;

import com.fasterxml.jackson.core.JsonParser;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.UnreadableException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /**
   * What keeps all of its memory below 256 MB. Measured as its largest resident set: 115 MB after a
   * short file, 123 MB after a stream that unpacks to 100 MB, 162 MB after 10,000 pages.
   */
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

  /** What it needs to know: how names are written, and where to unpack. No secret is among it. */
  private static final Set<String> ENVIRONMENT =
      Set.of("LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TMP", "TEMP", "SystemRoot");

  private final Duration patience;
  private @Nullable Running running;
  private long reads;

  /** The process while it runs. */
  private record Running(Process process, DataOutputStream requests, JsonParser replies) {}

  /**
   * @param patience how long one file may take
   */
  ParserProcess(Duration patience) {
    this.patience = patience;
  }

  /** See {@link FileParser#read}. */
  synchronized List<Content> read(Path file, FileKind kind)
      throws IOException, UnreadableException {
    reads++;
    ParserReply told = reply(file, kind);
    if (told.trace() != null) {
      log.warn("{} was not parsed: {}", file, told.trace());
    }
    if (told.problem() != null) {
      throw new UnreadableException(told.problem());
    }
    return told.contents();
  }

  /** What is said of a file; one that ends the process is tried again: it may have been another. */
  private ParserReply reply(Path file, FileKind kind) throws IOException, UnreadableException {
    try {
      return reply(running(), file, kind);
    } catch (ExecutionException first) {
      close();
      try {
        return reply(running(), file, kind);
      } catch (ExecutionException e) {
        close();
        log.warn("the parser ended while it read {}", file, e);
        throw new UnreadableException(
            "the parser breaks down over it; save it in another format", e);
      }
    }
  }

  private ParserReply reply(Running parser, Path file, FileKind kind)
      throws IOException, UnreadableException, ExecutionException {
    CompletableFuture<ParserReply> reply = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> ask(parser, file, kind, reply));
    try {
      ParserReply told = reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (ParserReply.TOO_MUCH_MEMORY.equals(told.problem())) {
        close(); // who knows what failed beside the parser
      }
      return told;
    } catch (TimeoutException e) {
      close();
      throw new UnreadableException(
          "reading it takes longer than %d seconds; split it, or save it in another format"
              .formatted(patience.toSeconds()),
          e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("reading " + file + " was interrupted", e);
    }
  }

  private static void ask(
      Running parser, Path file, FileKind kind, CompletableFuture<ParserReply> reply) {
    try {
      parser.requests().writeUTF(kind.name());
      parser.requests().writeUTF(file.toAbsolutePath().toString());
      parser.requests().flush();
      reply.complete(parser.replies().readValueAs(ParserReply.class));
    } catch (IOException | RuntimeException e) {
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
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(ENVIRONMENT);
    Process process = builder.start();
    Running started =
        new Running(
            process,
            new DataOutputStream(process.getOutputStream()),
            ParserReply.reader(process.getInputStream()));
    running = started;
    Thread.ofVirtual().start(this::closeWhenIdle);
    return started;
  }

  private void closeWhenIdle() {
    try {
      long before;
      do {
        before = reads();
        Thread.sleep(IDLE);
      } while (!closedSince(before));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized long reads() {
    return reads;
  }

  /** Closes it unless something was read since. */
  private synchronized boolean closedSince(long before) {
    if (reads == before) {
      close();
    }
    return reads == before;
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.process().destroyForcibly();
      running = null;
    }
  }
}
