package dev.footnote.app.init;

import dev.footnote.app.init.FirstSettings.LanguageModel;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.Dialog;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.SettingsText;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks for the first settings: {@code footnote init}. */
@Command(
    name = "init",
    description = "Asks for the first settings, and writes them into the settings file.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote init",
      "  footnote init --corpus ~/articles --model ollama:llama3.2",
      "  footnote init --token-file ~/bot-token"
    })
public final class InitCommand implements Callable<Integer> {

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "A folder of articles; may be given several times.")
  private List<String> folders = List.of();

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file that holds the Telegram bot's token.")
  private @Nullable String tokenFile;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "The language model: none, ollama:NAME or openai:NAME.")
  private @Nullable String model;

  @Option(names = "--url", paramLabel = "URL", description = "The language model's server.")
  private String url = "";

  @Option(names = "--config", paramLabel = "FILE", description = "The settings file to write.")
  private @Nullable String config;

  @Option(names = "--yes", description = "Replace what is set already without asking.")
  private boolean yes;

  private final ProcessContext context;

  /** The command of a process that is as {@code context} tells. */
  public InitCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    boolean flags = !folders.isEmpty() || tokenFile != null || model != null || !url.isEmpty();
    if (!flags && !context.terminal().interactive()) {
      throw new UsageException(
          "init asks at a terminal; without one say --corpus DIR, --token-file FILE or --model MODEL");
    }
    Path file =
        config == null ? context.home().resolve("config/footnote.yaml") : context.path(config);
    SettingsText now = new SettingsText(Files.exists(file) ? content(file) : "");
    Dialog dialog = context.dialog();
    FirstSettings chosen = flags ? given() : new FirstQuestions(context, dialog, now).ask();
    SettingsChange change = SettingsChange.of(now, chosen, file);
    if (change.replaced().isEmpty() || yes || agrees(change.replaced(), dialog)) {
      change.write();
      tell(change, file);
    } else {
      context.out().println("Nothing was written.");
    }
    return ExitCode.OK;
  }

  private boolean agrees(List<String> replaced, Dialog dialog) {
    if (!context.terminal().interactive()) {
      throw new UsageException(
          "set already: %s; --yes replaces that".formatted(String.join(", ", replaced)));
    }
    return dialog.agrees("This replaces " + String.join(", ", replaced) + ". Go on?");
  }

  private void tell(SettingsChange change, Path file) {
    change.written().forEach(line -> context.out().println(line));
    context.out().println(change.isNone() ? "Nothing has changed." : "Written to " + file + ".");
    String with = config == null ? "" : " --config " + config;
    context.out().println("Now footnote chat" + with + " starts a conversation.");
    if (change.namesToken()) {
      context.out().println("And footnote telegram" + with + " starts the bot.");
    }
  }

  private FirstSettings given() {
    Optional.ofNullable(tokenFile).ifPresent(this::checkToken);
    if (model == null && !url.isEmpty()) {
      throw new UsageException("--url is the server of a --model; say which");
    }
    return new FirstSettings(
        folders.stream().map(folder -> FirstQuestions.folder(folder, context)).toList(),
        Optional.empty(),
        Optional.ofNullable(tokenFile).map(path -> FirstQuestions.written(path, context)),
        Optional.ofNullable(model).map(LanguageModel::of).map(this::located));
  }

  private LanguageModel located(LanguageModel chosen) {
    return url.isEmpty() ? chosen : chosen.at(url);
  }

  private void checkToken(String path) {
    FirstQuestions.token(content(context.path(path)).strip());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(file + ": " + Reason.why(e));
    }
  }
}
