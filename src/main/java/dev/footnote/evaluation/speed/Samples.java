package dev.footnote.evaluation.speed;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading.Accepted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Both programs over the sample articles that come with Footnote. */
final class Samples {

  static final String QUESTION = "Why did Sessions recuse himself?";

  private static final String CACHE = "-XX:AOTCache=";
  private static final String TRAINING = "-XX:AOTCacheOutput=";

  private final Installation installation;
  private final Subject subject;

  Samples(Installation installation, Subject subject) {
    this.installation = installation;
    this.subject = subject;
  }

  /** Footnote asks itself; its index is there afterwards. */
  Program footnote(String... arguments) throws IOException {
    String[] line = Stream.concat(Stream.of(arguments), Stream.of(QUESTION)).toArray(String[]::new);
    return installation.footnote(installation.seeds(), "ask", line);
  }

  /** The peer, with all that it learns from one run kept for the next ones, or without. */
  Program peer(boolean cached, Consumer<String> progress) throws IOException, InterruptedException {
    Path store = installation.folder().resolve("peer-seeds.json");
    if (!Files.exists(store)) {
      progress.accept("the peer embeds the sample articles");
      Files.createDirectories(installation.folder());
      PeerStore.write(store, passages());
    }
    return installation.peer(
        cached ? List.of(CACHE + cache(store, progress)) : List.of(), store.toString(), QUESTION);
  }

  private Path cache(Path store, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path cache = installation.folder().resolve("peer.aot");
    if (!Files.exists(cache) || isOlder(cache)) {
      progress.accept("the peer prepares quick starts");
      installation.peer(List.of(TRAINING + cache), store.toString(), QUESTION).seconds();
    }
    return cache;
  }

  private boolean isOlder(Path cache) throws IOException {
    Path classes = Path.of(installation.classPath().split(File.pathSeparator, 2)[0]);
    return Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(classes)) < 0;
  }

  private List<String> passages() {
    try (ArticleReader reader = new ArticleReader(subject.splitter())) {
      List<Article> articles =
          new Corpus(List.of(installation.seeds()))
              .list().files().stream()
                  .map(reader::read)
                  .flatMap(
                      read ->
                          read instanceof Accepted accepted
                              ? accepted.articles().stream()
                              : Stream.empty())
                  .toList();
      return articles.stream()
          .flatMap(article -> article.passages().stream())
          .map(passage -> passage.text())
          .filter(text -> !text.isBlank())
          .toList();
    }
  }
}
