package dev.footnote.app;

import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "man",
    description = "Prints the manual page.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote man | man -l -", "  footnote man > ~/.local/share/man/man1/footnote.1"})
final class ManCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProcessContext context;

  ManCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.out().print(ManPage.of(spec.root()));
    return ExitCode.OK;
  }
}
