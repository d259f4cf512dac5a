package dev.footnote.app.assembly;

import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.retrieval.opensearch.OpenSearchIndex;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an index where the settings say that it lies. */
public final class Indexes {

  private static final Logger log = LoggerFactory.getLogger(Indexes.class);

  private Indexes() {}

  /**
   * Opens the index of a corpus. Where the folder of an embedded one cannot be used, it is one in
   * memory; what is in a cluster is too much for that.
   *
   * @param kept holds what this machine keeps of the corpus, wherever the index lies
   * @param teller told what a person should know
   * @throws IndexException if a cluster cannot be reached
   */
  static PassageIndex open(
      Settings.Index settings,
      Path kept,
      List<Path> folders,
      @Nullable Embedder embedder,
      Consumer<String> teller) {
    return switch (settings.engine()) {
      case EMBEDDED -> embedded(kept, teller);
      case OPENSEARCH -> {
        try {
          Files.createDirectories(kept);
        } catch (IOException e) {
          log.debug("nothing can be kept in {}", kept, e);
        }
        yield inCluster(settings, folders, embedder);
      }
    };
  }

  /** Opens one in the cluster that the settings name, whether they choose it or not. */
  public static OpenSearchIndex inCluster(
      Settings.Index settings, List<Path> folders, @Nullable Embedder embedder) {
    return OpenSearchIndex.open(access(settings), settings.shards(), folders, embedder);
  }

  private static PassageIndex embedded(Path folder, Consumer<String> teller) {
    try {
      return EmbeddedIndex.open(folder);
    } catch (IndexException e) {
      teller.accept(e.getMessage() + "; reading everything anew, and keeping nothing");
      return EmbeddedIndex.inMemory();
    }
  }

  private static OpenSearchAccess access(Settings.Index settings) {
    Optional<Credentials> key = settings.apiKey().map(Secret::reveal).map(Credentials.ApiKey::new);
    return new OpenSearchAccess(
        settings.urls(), key.or(() -> password(settings)), settings.caFile());
  }

  private static Optional<Credentials> password(Settings.Index settings) {
    return settings
        .username()
        .flatMap(
            name ->
                settings
                    .password()
                    .map(password -> new Credentials.Basic(name, password.reveal())));
  }
}
