package dev.footnote.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, headless, driven by the machine's own Node. Used by one thread. */
final class Chromium implements AutoCloseable {

  private static final int OLDEST_NODE = 20;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException if Chromium or Node is missing, or Node is too old; its message
   *     says what to do
   */
  static Chromium start() {
    Path chromium = installed("chromium", "chromium-browser", "google-chrome");
    Path node = installed("node", "nodejs");
    requireNode(node);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            // It refuses to start as root otherwise, as builds in containers do.
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-quic",
                            // Whatever a page asked for, nothing would leave this machine.
                            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"))));
  }

  Browser browser() {
    return browser;
  }

  private static Path installed(String... names) {
    return Stream.of(names)
        .map(Chromium::onThePath)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the browser tests need %s; install it (apt-get install chromium nodejs)"
                        .formatted(names[0])));
  }

  private static Optional<Path> onThePath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void requireNode(Path node) {
    String version = versionOf(node);
    String major = version.replaceFirst("^v?(\\d+).*$", "$1");
    if (!major.matches("\\d{1,4}") || Integer.parseInt(major) < OLDEST_NODE) {
      throw new IllegalStateException(
          "the browser tests need Node %d or newer, and %s is %s"
              .formatted(OLDEST_NODE, node, version));
    }
  }

  private static String versionOf(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      try (var reader = process.inputReader()) {
        return String.valueOf(reader.readLine());
      }
    } catch (IOException e) {
      throw new IllegalStateException(node + " cannot be started: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
