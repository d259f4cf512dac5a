package dev.footnote.app;

import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Prints what has a shell complete commands and options with the tab key.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  source <(footnote completion bash)              in this shell",
      "  echo 'source <(footnote completion bash)' >> ~/.bashrc"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that can. */
  private enum Shell {
    BASH,
    ZSH
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ProcessContext context;

  CompletionCommand(ProcessContext context) {
    this.context = context;
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  void setShell(Shell shell) {
    // One script serves both.
  }

  @Override
  public Integer call() {
    context.out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    return ExitCode.OK;
  }
}
