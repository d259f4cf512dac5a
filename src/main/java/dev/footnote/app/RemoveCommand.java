package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.console.ShelfPrinter;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.library.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    description = "Moves an article to the bin, from where restore brings it back.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote remove 3", "  footnote remove --yes minutes.docx"})
final class RemoveCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--yes", description = "Do not ask; needed without a terminal.")
  private boolean yes;

  @Parameters(
      paramLabel = "NAME",
      description = "A file's name or path, a title, or its number in footnote articles.")
  private String name = "";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final ProcessContext context;

  RemoveCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    try (Footnote footnote = Footnote.openToHandle(options.settings(context), context)) {
      return remove(footnote.library());
    }
  }

  private int remove(Library library) throws IOException {
    Shelf shelf = library.shelf();
    Item item = meant(shelf, name, context.workingFolder(), "article", "articles");
    if (!yes && !context.terminal().interactive()) {
      throw new UsageException("without a terminal remove asks nobody: say --yes");
    }
    String named = shelf.name(item);
    if (!yes) {
      new ShelfPrinter(context.screen()).print(item, shelf);
      if (!context.agrees("Move it to the bin?")) {
        context.out().println("kept " + named);
        return ExitCode.OK;
      }
    }
    library.remove(item);
    context.out().println("removed " + named + "; footnote restore brings it back");
    return ExitCode.OK;
  }

  /**
   * The one item that a name means, or a path from {@code here}, or else a number.
   *
   * @param command lists them all
   * @throws UsageException if it means none, or several
   */
  static Item meant(Shelf shelf, String name, Path here, String what, String command) {
    List<Item> meant = shelf.named(name);
    if (meant.isEmpty()) {
      meant = shelf.at(here.resolve(name)).stream().toList();
    }
    if (meant.isEmpty() && NUMBER.matcher(name).matches()) {
      meant = shelf.number(Integer.parseInt(name)).stream().toList();
    }
    if (meant.isEmpty()) {
      throw new UsageException(
          "there is no %s “%s”; footnote %s lists what there is".formatted(what, name, command));
    }
    if (meant.size() > 1) {
      throw new UsageException(
          "“%s” may be any of: %s"
              .formatted(name, String.join(", ", meant.stream().map(shelf::name).toList())));
    }
    return meant.getFirst();
  }
}
