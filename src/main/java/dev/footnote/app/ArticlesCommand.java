package dev.footnote.app;

import dev.footnote.console.ShelfPrinter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "articles",
    description = "Lists the articles that questions are answered from.",
    mixinStandardHelpOptions = true,
    footerHeading = Main.EXAMPLES,
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
