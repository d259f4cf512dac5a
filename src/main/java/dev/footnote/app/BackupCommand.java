package dev.footnote.app;

import dev.footnote.app.assembly.DataFolder;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.RedactedSettings;
import dev.footnote.config.Settings;
import dev.footnote.operation.Backup;
import dev.footnote.operation.Restoration;
import dev.footnote.telegram.storage.StateFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = "Writes what cannot be made again into one file, or restores it from there.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote backup footnote.zip", "  footnote backup footnote.zip --restore"})
final class BackupCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--restore",
      description =
          "Bring back what the file holds. A bot that uses the data folder must be stopped.")
  private boolean restore;

  @Option(
      names = "--secrets",
      description = "Also write keys, and passwords that stand in the settings file.")
  private boolean secrets;

  @Option(names = "--yes", description = "Replace what is there without asking.")
  private boolean yes;

  @Parameters(paramLabel = "FILE", description = "The archive, such as footnote.zip.")
  private Path file = Path.of("");

  private final ProcessContext context;

  BackupCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings(context);
    Path archive = context.path(file);
    Backup backup =
        new Backup(
            settings.data(),
            options.file(context).orElse(context.home().resolve("config/footnote.yaml")),
            context.home().resolve("prompts"));
    return restore ? restore(archive, backup, settings) : write(archive, backup);
  }

  private int write(Path archive, Backup backup) throws IOException {
    if (Files.isDirectory(archive)) {
      throw new UsageException(file + " is a folder; name a file, such as footnote.zip");
    }
    if (Files.exists(archive) && !agree("Replace " + file + "?")) {
      return ExitCode.OK;
    }
    Files.createDirectories(archive.toAbsolutePath().getParent());
    PrintStream out = context.out();
    Optional<String> text = settingsText(backup.settings());
    int files = backup.write(archive, text, secrets);
    if (text.isEmpty() && Files.exists(backup.settings())) {
      out.println(backup.settings() + " is left out: it holds a secret that cannot be told apart");
    }
    out.printf("%s: %s, %s%n", file, files(files), DataFolder.told(Files.size(archive)));
    out.println(
        "The articles are not in it, which are files of your own, nor any file that the settings"
            + " name for a secret"
            + (secrets ? "; other secrets are: keep it safe." : ", nor any other secret."));
    return ExitCode.OK;
  }

  private Optional<String> settingsText(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return secrets ? Optional.of(Files.readString(file)) : RedactedSettings.withoutSecrets(file);
  }

  private int restore(Path archive, Backup backup, Settings settings) throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new UsageException("there is no file " + file);
    }
    try (FileChannel _ = StateFolder.lock(TelegramCommand.folder(settings));
        Restoration restoration = Restoration.of(archive, backup)) {
      List<Path> replaced = restoration.replaced();
      if (!replaced.isEmpty()) {
        replaced.forEach(one -> context.out().println("replaces " + one));
        if (!agree("Replace them by what " + file + " holds?")) {
          return ExitCode.OK;
        }
      }
      List<Path> beside = restoration.putInPlace();
      context.out().printf("restored %s to %s%n", files(restoration.files()), backup.data());
      beside.forEach(one -> context.out().println("put beside the one that is there: " + one));
      return ExitCode.OK;
    }
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : "%,d files".formatted(count);
  }

  private boolean agree(String question) {
    if (yes) {
      return true;
    }
    if (!context.terminal().interactive()) {
      throw new UsageException("without a terminal backup asks nobody: say --yes to replace");
    }
    if (context.agrees(question)) {
      return true;
    }
    context.out().println("nothing was changed");
    return false;
  }
}
