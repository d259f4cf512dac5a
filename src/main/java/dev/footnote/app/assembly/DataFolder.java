package dev.footnote.app.assembly;

import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Corpus;
import dev.footnote.file.FileTree;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder for everything that is kept between runs. What is kept of a corpus lies in a folder of
 * its own, which another version of Footnote or another model does not open: it makes one anew from
 * the articles.
 */
public record DataFolder(Path path) {

  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

  /** What an index was made by, and in further lines the folders of its corpus. */
  private static final String LABEL = "label.txt";

  private static final long KILO = 1_000;
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

  /**
   * Labels the folder of a corpus, so that a later version knows what it is.
   *
   * @param kept the folder, which exists
   * @return what a person should know where an earlier version's is to be made anew, in one line
   */
  Optional<String> label(Path kept, List<Path> corpus) {
    Path file = kept.resolve(LABEL);
    if (Files.exists(file)) {
      return Optional.empty();
    }
    try {
      boolean earlier = false;
      for (Path index : EmbeddedIndex.folders(path)) {
        earlier |= !index.equals(kept) && isEarlier(index.resolve(LABEL), corpus);
      }
      Files.write(file, lines(corpus));
      return earlier
          ? Optional.of(
              "what is kept of these articles was made by an earlier version; reading them anew")
          : Optional.empty();
    } catch (IOException e) {
      log.debug("{} cannot be written", file, e);
      return Optional.empty();
    }
  }

  /**
   * Sees to it that what is kept is never read as articles, even where it lies among them.
   *
   * @param articles a corpus folder, which exists
   * @throws UsageException if the two are the same
   */
  void keepOutOf(Path articles) {
    try {
      if (Files.exists(path) && Files.isSameFile(articles, path)) {
        throw new UsageException(
            "%s holds what footnote keeps; put the articles into a folder of their own, or name another with --data"
                .formatted(path));
      }
      Corpus.keepOut(path);
    } catch (IOException e) {
      log.debug("{} cannot be written to", path, e);
    }
  }

  /** Whether another version has labelled it for the same corpus, or one that labelled nothing. */
  private static boolean isEarlier(Path label, List<Path> corpus) throws IOException {
    List<String> ours = lines(corpus);
    List<String> lines = Files.exists(label) ? Files.readAllLines(label) : List.of();
    return lines.isEmpty()
        || (!lines.getFirst().equals(ours.getFirst())
            && lines.subList(1, lines.size()).equals(ours.subList(1, ours.size())));
  }

  private static List<String> lines(List<Path> corpus) {
    return Stream.concat(
            Stream.of(String.join(", ", PassageIndex.version())),
            corpus.stream().map(folder -> folder.toAbsolutePath().normalize().toString()))
        .toList();
  }

  /**
   * The indexes that are not among those in use: of other corpora, other models, or other versions
   * of Footnote.
   *
   * @throws IOException if they cannot be listed
   */
  public List<Path> unused(Collection<Path> used) throws IOException {
    return EmbeddedIndex.folders(path).stream().filter(index -> !used.contains(index)).toList();
  }

  /**
   * The indexes that these settings use.
   *
   * @param embedder of the model that they name; null if they name none
   * @throws UsageException if they name one and there is none: then nobody knows
   */
  public static Set<Path> used(Settings settings, @Nullable Embedder embedder) {
    String model = settings.retrieval().embedding().model();
    if (embedder == null
        && settings.retrieval().mode() != Settings.Mode.KEYWORD
        && !model.equals(EmbeddingModels.NONE)) {
      throw new UsageException(
          "which indexes are in use is not known while " + model + " cannot be opened");
    }
    return Stream.concat(
            Stream.of(settings.corpus().folders()), settings.corpus().ofChats().values().stream())
        .map(folders -> EmbeddedIndex.folder(settings.data(), folders, embedder))
        .collect(Collectors.toSet());
  }

  /** How many bytes a folder holds; what goes meanwhile does not count. */
  public static long bytes(Path folder) throws IOException {
    return FileTree.files(folder).values().stream().mapToLong(BasicFileAttributes::size).sum();
  }

  /** Such as {@code 34 MB}. */
  public static String told(long bytes) {
    double value = (double) bytes / KILO;
    int unit = 0;
    while (value >= KILO && unit < UNITS.size() - 1) {
      value /= KILO;
      unit++;
    }
    return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS.get(unit));
  }
}
