package dev.footnote.app.option;

import dev.footnote.app.process.LogFile;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.config.Flag;
import dev.footnote.config.Origins;
import dev.footnote.config.Settings;
import dev.footnote.language.WordNet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads articles. */
public final class CommonOptions {

  /** Stands over the examples in each command's help. */
  public static final String EXAMPLES = "%nExamples:%n";

  private static final Pattern NAMED = Pattern.compile("(?<name>[^/\\\\=]+)=(?<folder>.+)");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description =
          "A folder of articles; may be given several times. As NAME=DIR it is, for"
              + " eval, the corpus of that name.")
  private List<String> corpus = List.of();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = "How passages are found: hybrid, vector or keyword.")
  private @Nullable String mode;

  @Option(names = "--config", paramLabel = "FILE", description = "The settings file.")
  private @Nullable String config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the index and all else that is kept lies.")
  private @Nullable String data;

  /** Whether the person's own articles are on the command line, which goes before all else. */
  public boolean namesCorpus() {
    return corpus.stream().anyMatch(one -> name(one).isEmpty());
  }

  /** The folders that are given a name, by it. */
  public Map<String, List<Path>> namedCorpora(ProcessContext context) {
    return corpus.stream()
        .filter(one -> !name(one).isEmpty())
        .collect(
            Collectors.groupingBy(
                CommonOptions::name,
                Collectors.mapping(one -> context.path(folder(one)), Collectors.toList())));
  }

  /** What stands before the equals sign; nothing where that belongs to a path. */
  private static String name(String corpus) {
    Matcher named = NAMED.matcher(corpus);
    return named.matches() ? named.group("name") : "";
  }

  private static String folder(String corpus) {
    Matcher named = NAMED.matcher(corpus);
    return named.matches() ? named.group("folder") : corpus;
  }

  /**
   * The settings with these options.
   *
   * @param more those of one command
   * @throws dev.footnote.config.ConfigurationException if they cannot be used
   */
  public Settings settings(ProcessContext context, Flag... more) {
    Optional<Path> file = file(context);
    Settings settings =
        Settings.read(
            Stream.concat(flags().stream(), Stream.of(more)).toList(),
            context.environment(),
            context.workingFolder(),
            file,
            file.map(CommonOptions::home).orElse(context.home()));
    LogFile.keep(settings);
    WordNet.keepIn(settings.data());
    return settings;
  }

  /** The settings file, if there is one. */
  public Optional<Path> file(ProcessContext context) {
    Path shipped = context.home().resolve("config/footnote.yaml");
    return config != null
        ? Optional.of(context.path(config))
        : Optional.of(shipped).filter(Files::exists);
  }

  /** Where the settings were given. */
  public Origins origins(ProcessContext context) {
    Optional<Path> file = file(context);
    return Origins.of(
        flags(),
        context.environment(),
        context.workingFolder(),
        file,
        file.map(CommonOptions::home).orElse(context.home()));
  }

  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    if (!corpus.isEmpty()) {
      flags.add(
          new Flag(
              "--corpus", "corpus.folders", corpus.stream().map(CommonOptions::folder).toList()));
    }
    if (mode != null) {
      flags.add(new Flag("--mode", "retrieval.mode", List.of(mode)));
    }
    if (data != null) {
      flags.add(new Flag("--data", "data.folder", List.of(data)));
    }
    return flags;
  }

  /** The folder that a settings file's paths start from: its own, or the one that holds config/. */
  public static Path home(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      return Path.of("/");
    }
    Path above = folder.getParent();
    return folder.endsWith("config") && above != null ? above : folder;
  }
}
