package dev.footnote.app;

import dev.footnote.app.assembly.DataFolder;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.file.FileTree;
import dev.footnote.library.Holdings;
import dev.footnote.retrieval.IndexUpdate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "index",
    description = "Brings the index up to date, and says what changed.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote index", "  footnote index --corpus ~/articles --mode keyword"})
final class IndexCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--prune",
      description =
          "Also delete the indexes of other corpora, models and versions from the data folder; they"
              + " can be made again from the articles. Asks first.")
  private boolean prune;

  @Option(names = "--yes", description = "With --prune: delete without asking.")
  private boolean yes;

  private final ProcessContext context;

  IndexCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (prune && !yes && !context.terminal().interactive()) {
      throw new UsageException("without a terminal index --prune asks nobody: say --yes");
    }
    Settings settings = options.settings(context);
    try (Footnote footnote = Footnote.open(settings, context)) {
      IndexUpdate update = footnote.upkeep().last();
      PrintStream out = context.out();
      update.added().forEach(path -> out.println("added    " + path));
      update.changed().forEach(path -> out.println("changed  " + path));
      update.renamed().forEach(r -> out.println("renamed  " + r.from() + " to " + r.to()));
      update.removed().forEach(path -> out.println("removed  " + path));
      Holdings holdings = footnote.upkeep().holdings();
      holdings.unusable().forEach(rejection -> out.println("unusable " + rejection));
      out.println(holdings);
      out.printf("%d passages; files unchanged: %d%n", footnote.passages(), update.unchanged());
      footnote.examples().make();
      footnote.examples().questions().forEach(question -> out.println("example  " + question));
      return prune ? prune(settings, footnote) : ExitCode.OK;
    }
  }

  private int prune(Settings settings, Footnote footnote) throws IOException {
    List<Path> unused = new DataFolder(settings.data()).unused(footnote.indexesInUse(settings));
    for (Path index : unused) {
      String told = index + ", " + DataFolder.told(DataFolder.bytes(index));
      if (yes || context.agrees("Delete the index in " + told + "?")) {
        FileTree.delete(index);
        context.out().println("deleted  " + told);
      }
    }
    return ExitCode.OK;
  }
}
