package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.console.ShelfPrinter;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.library.Shelf;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Moves an article from the bin back to where it lay; without a name, lists them.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote restore", "  footnote restore minutes.docx"})
final class RestoreCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A file's name, a title, or its number in this list.")
  private @Nullable String name;

  private final ProcessContext context;

  RestoreCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    try (Footnote footnote = Footnote.openToHandle(options.settings(context), context)) {
      return restore(footnote.library());
    }
  }

  private int restore(Library library) throws IOException {
    Shelf bin = library.bin();
    if (name == null) {
      new ShelfPrinter(context.screen()).print(bin);
      return ExitCode.OK;
    }
    Item item =
        RemoveCommand.meant(bin, name, context.workingFolder(), "article in the bin", "restore");
    library.restore(item);
    context.out().println("restored " + item.path());
    return ExitCode.OK;
  }
}
