package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code footnote web} in this JVM, as its owner starts it, on a free port of loopback. */
public final class RunningSite implements AutoCloseable {

  private static final int MINUTES_TO_START = 3;

  private final Told told = new Told();
  private final Thread command;

  private RunningSite(Map<String, String> environment, List<String> arguments) {
    Path home = Path.of("").toAbsolutePath();
    PrintStream printed = new PrintStream(told, true, UTF_8);
    ProcessContext context =
        new ProcessContext(
            InputStream.nullInputStream(),
            printed,
            printed,
            environment,
            home,
            home,
            new ProcessContext.Terminal(OptionalInt.empty(), false, false));
    this.command =
        Thread.ofPlatform()
            .name("footnote web")
            .daemon()
            .start(() -> told.end(Main.run(context, arguments.toArray(String[]::new))));
  }

  /**
   * Starts one and waits until it tells its address.
   *
   * @param data where it keeps its state
   * @param environment its settings, as variables
   * @param corpus its folders of articles; what is added goes into the first
   */
  public static RunningSite start(Path data, Map<String, String> environment, List<Path> corpus) {
    List<String> arguments = new ArrayList<>(List.of("web", "--port", "0"));
    arguments.addAll(List.of("--data", data.toString()));
    corpus.forEach(folder -> arguments.addAll(List.of("--corpus", folder.toString())));
    RunningSite site = new RunningSite(environment, arguments);
    site.told.address.orTimeout(MINUTES_TO_START, TimeUnit.MINUTES).join();
    return site;
  }

  /** Where it is served, without a slash at the end. */
  public URI address() {
    return told.address.join();
  }

  /** All that it has told the person who started it. */
  public String told() {
    return told.toString(UTF_8);
  }

  @Override
  public void close() {
    command.interrupt();
    try {
      command.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is printed, until the address is among it. */
  private static final class Told extends ByteArrayOutputStream {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+(?=\\s)");

    private final CompletableFuture<URI> address = new CompletableFuture<>();

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      Matcher matcher = ADDRESS.matcher(toString(UTF_8));
      if (!address.isDone() && matcher.find()) {
        address.complete(URI.create(matcher.group()));
      }
    }

    private void end(int code) {
      address.completeExceptionally(
          new IllegalStateException("it ended with %d: %s".formatted(code, toString(UTF_8))));
    }
  }
}
