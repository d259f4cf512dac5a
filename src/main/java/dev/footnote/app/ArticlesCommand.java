package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.console.ShelfPrinter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "articles",
    description = "Lists the articles that questions are answered from.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote articles", "  footnote articles --corpus ~/articles"})
final class ArticlesCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;

  ArticlesCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Footnote footnote = Footnote.openToHandle(options.settings(context), context)) {
      new ShelfPrinter(context.screen()).print(footnote.library().shelf());
      return ExitCode.OK;
    }
  }
}
