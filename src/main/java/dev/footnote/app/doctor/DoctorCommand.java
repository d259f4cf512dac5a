package dev.footnote.app.doctor;

import dev.footnote.app.assembly.DataFolder;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.Version;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.LogFile;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.console.Checklist;
import dev.footnote.console.Checklist.Mark;
import dev.footnote.console.Problem;
import dev.footnote.corpus.Rejection;
import dev.footnote.library.Holdings;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelException;
import dev.footnote.model.ReaderModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is wrong and what to do: {@code footnote doctor}. */
@Command(
    name = "doctor",
    description = "Checks settings, models, articles, index and token, and says what to do.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote doctor", "  footnote doctor --config other.yaml"})
public final class DoctorCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(DoctorCommand.class);

  /** Below this, in bytes, an index that is rewritten may find no room. */
  private static final long LITTLE = 1_000_000_000;

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;
  private final Checklist list;
  private boolean healthy = true;
  private Optional<TextModel> text = Optional.empty();
  private Optional<ReaderModel> reader = Optional.empty();
  private Map<String, Integer> articlesByLanguage = Map.of();
  private List<Rejection> unusable = List.of();

  /** The command of a process that is as {@code context} tells. */
  public DoctorCommand(ProcessContext context) {
    this.context = context;
    this.list = new Checklist(context.out(), context.terminal().columns());
  }

  /** One thing that may be wrong; what it returns, or the message it throws, is for a person. */
  @FunctionalInterface
  private interface Check {
    String run() throws Exception;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings(context);
    report("footnote", "", () -> versions());
    report("settings", "", () -> options.file(context).map(Path::toString).orElse("no file"));
    report("model", "embedding.model", () -> model(settings));
    report("reader", "reader.model", () -> reader(settings));
    report("data", "data.folder", () -> data(settings.data()));
    report("index", "index.engine", () -> index(settings));
    report("articles", "corpus.folders", () -> articles(settings));
    warnOfArticles();
    report("languages", "", () -> languages(settings));
    report("chat", "chat.provider", () -> ServerTrial.chat(settings.chat()));
    report("telegram", "telegram.token", () -> ServerTrial.telegram(settings.telegram().api()));
    report("log", "log.questions", () -> log(settings.operation()));
    report("metrics", "metrics.port", () -> metrics(settings.operation()));
    warnOfDisk(settings);
    return healthy ? ExitCode.OK : ExitCode.FAILED;
  }

  /**
   * @param key of the setting that it hangs on; empty if there is none
   */
  private void report(String what, String key, Check check) {
    String from = key.isEmpty() ? "" : " [" + options.origins(context).of(key) + "]";
    try {
      list.add(Mark.OK, what, check.run() + from);
    } catch (ModelException e) {
      String advice = key.endsWith(".model") ? "; mend " + key + ", or set it to none" : "";
      fail(what, Problem.of(e) + advice + from);
    } catch (Exception e) {
      fail(what, Problem.of(e) + from);
    }
  }

  private void fail(String what, String why) {
    list.add(Mark.FAIL, what, why);
    healthy = false;
  }

  private static String versions() {
    return "%s; Java %s, %d processors, heap %s"
        .formatted(
            new Version().getVersion()[0].replaceFirst("^footnote ", ""),
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            DataFolder.told(Runtime.getRuntime().maxMemory()));
  }

  private String model(Settings settings) {
    String name = settings.retrieval().embedding().model();
    text = EmbeddingModels.open(settings.retrieval().embedding(), Models.cache(settings));
    return text.map(opened -> name + ", " + ModelTrial.of(opened.embedder()))
        .orElse("none: passages are found by keywords alone");
  }

  private String reader(Settings settings) {
    reader = ReaderModels.open(settings.reader(), Models.cache(settings));
    return reader
        .map(
            opened ->
                opened.doubt().orElse(settings.reader().model())
                    + ", "
                    + ModelTrial.of(opened.model()))
        .orElse("none: sentences are ranked, not read");
  }

  private static String data(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new IOException(
          folder + " may not be written to; give yourself the right, or name another with --data");
    }
    EmbeddedIndex.recheck(folder);
    return "%s, %s; %s free"
        .formatted(
            folder, DataFolder.told(DataFolder.bytes(folder)), DataFolder.told(free(folder)));
  }

  private static long free(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private static String index(Settings settings) throws IOException {
    return settings.retrieval().index().engine() == Settings.Engine.EMBEDDED
        ? "embedded, in the data folder"
        : ServerTrial.index(settings.retrieval().index());
  }

  private String articles(Settings settings) {
    Models models = new Models(modelInUse(settings), reader, Optional.empty());
    try (Footnote footnote = Footnote.open(settings, context, models)) {
      articlesByLanguage = footnote.articles().languages();
      Holdings holdings = footnote.upkeep().holdings();
      unusable = holdings.unusable();
      return holdings + "; " + footnote.passages() + " passages in the index";
    }
  }

  private Optional<TextModel> modelInUse(Settings settings) {
    return text.filter(model -> settings.retrieval().mode() != Settings.Mode.KEYWORD);
  }

  /** One of them stands for all: the whole is to stay on one screen. */
  private void warnOfArticles() {
    if (!unusable.isEmpty()) {
      int more = unusable.size() - 1;
      list.add(
          Mark.WARN,
          "articles",
          unusable.getFirst()
              + (more == 0 ? "" : "; and %d more: footnote index lists them".formatted(more)));
    }
  }

  private String languages(Settings settings) {
    if (articlesByLanguage.isEmpty()) {
      return "none: there is no article";
    }
    LanguageFit fit = new LanguageFit(articlesByLanguage);
    List<String> told = new ArrayList<>(List.of("the articles are " + fit.told()));
    told.addAll(fit.ofReader(reader.map(one -> one.card().languages()).orElse(Set.of())));
    if (settings.retrieval().mode() != Settings.Mode.KEYWORD) {
      String embedding = settings.retrieval().embedding().model();
      told.addAll(fit.ofEmbedding(embedding, EmbeddingModels.languages(embedding)));
    }
    return String.join("; ", told);
  }

  private static String log(Settings.Operation settings) {
    return LogFile.NAME
        + ", in the data folder"
        + (settings.logQuestions() ? ", with the words of the questions" : "");
  }

  private static String metrics(Settings.Operation settings) {
    return settings.metricsPort() == 0
        ? "none: metrics.port says where, while the bot runs"
        : "http://127.0.0.1:%d/metrics and /health, while the bot runs"
            .formatted(settings.metricsPort());
  }

  /** What may fill the disk, or finds it full. */
  private void warnOfDisk(Settings settings) {
    try {
      if (free(settings.data()) < LITTLE) {
        list.add(
            Mark.WARN,
            "disk",
            "little is free where the data folder lies: make room, or name another with --data");
      }
      Embedder embedder = modelInUse(settings).map(TextModel::embedder).orElse(null);
      List<Path> unused =
          new DataFolder(settings.data()).unused(DataFolder.used(settings, embedder));
      long bytes = 0;
      for (Path index : unused) {
        bytes += DataFolder.bytes(index);
      }
      if (!unused.isEmpty()) {
        list.add(
            Mark.WARN,
            "disk",
            "unused indexes: %d, %s; footnote index --prune deletes them"
                .formatted(unused.size(), DataFolder.told(bytes)));
      }
    } catch (IOException e) {
      list.add(Mark.WARN, "disk", "the data folder cannot be looked through: " + Problem.of(e));
    } catch (UsageException e) {
      log.debug("the line of the model tells why", e);
    }
  }
}
