package dev.footnote.app;

import dev.footnote.library.Holdings;
import dev.footnote.retrieval.IndexUpdate;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "index",
    description = "Brings the index up to date, and says what changed.",
    mixinStandardHelpOptions = true,
    footerHeading = Main.EXAMPLES,
    footer = {"  footnote index", "  footnote index --corpus ~/articles --mode keyword"})
final class IndexCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;

  IndexCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Footnote footnote = Footnote.open(options.settings(context), context)) {
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
      return ExitCode.OK;
    }
  }
}
