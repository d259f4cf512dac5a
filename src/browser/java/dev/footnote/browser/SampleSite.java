package dev.footnote.browser;

import dev.footnote.app.RunningSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page over the seeds and a few made articles, one of them hostile, with the models that are
 * shipped.
 */
final class SampleSite implements AutoCloseable {

  static final String HOSTILE_TITLE =
      "The pilots of Quern <script>window.hostile = 'title'</script>";

  /** Words that would be a picture, if a page took them for one. */
  static final String PICTURE = "<img src=\"x\" onerror=\"window.hostile = 'image'\">";

  /** A file's name that would be an element, if a page took it for one. */
  static final String HOSTILE_NAME = "pilots \"'><svg onload=alert(1)>.txt";

  /** Turns what stands behind it from right to left, U+202E. */
  static final String OVERRIDE = "\u202e";

  private static final int LONG = 100_000;

  private final Path folder;
  private final RunningSite running;

  private SampleSite(Path folder, RunningSite running) {
    this.folder = folder;
    this.running = running;
  }

  static SampleSite start() {
    try {
      Path folder = Files.createTempDirectory("footnote-browser");
      Path articles = Files.createDirectory(folder.resolve("articles"));
      try (Stream<Path> made = Files.list(Path.of("src/browser/articles"))) {
        for (Path article : made.toList()) {
          Files.copy(article, articles.resolve(article.getFileName()));
        }
      }
      Files.writeString(articles.resolve(HOSTILE_NAME), hostile());
      return new SampleSite(
          folder,
          RunningSite.start(folder.resolve("data"), Map.of(), List.of(articles, Path.of("seeds"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hostile() {
    return """
    %s

    The oldest pilot of Quern is Odo Marsh %s, who has steered ships for fifty years.

    <a href="javascript:window.hostile = 'link'">Press here</a></mark></div></main> to hear [him](javascript:alert(1)).

    The pilots' boat is called %sGull, and it is white.

    %s
    """
        .formatted(HOSTILE_TITLE, PICTURE, OVERRIDE, "w".repeat(LONG));
  }

  URI address() {
    return running.address();
  }

  /** The folder that files are added to. */
  Path articles() {
    return folder.resolve("articles");
  }

  @Override
  public void close() throws IOException {
    running.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
