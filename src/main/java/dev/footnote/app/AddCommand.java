package dev.footnote.app;

import dev.footnote.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description = "Copies files into the first folder of articles.",
    mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--yes",
      description = "Replace articles of the same name, which go to the bin, without asking.")
  private boolean yes;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "A file of a kind that is read.")
  private List<String> files = List.of();

  private final ProcessContext context;

  AddCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    try (Footnote footnote = Footnote.openToHandle(options.settings(context), context)) {
      return add(footnote.library());
    }
  }

  private int add(Library library) throws IOException {
    for (String name : files) {
      Path file = context.workingFolder().resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new UsageException("there is no file " + name);
      }
      String fileName = file.getFileName().toString();
      boolean taken = library.sameName(fileName).isPresent();
      if (taken && !yes && !context.agrees(fileName + " is there already. Replace it?")) {
        throw new UsageException(
            fileName + " is there already; --yes replaces it, and moves the old one to the bin");
      }
      library.add(fileName, Files.readAllBytes(file), taken);
      context.out().println((taken ? "replaced " : "added ") + fileName);
    }
    return ExitCode.OK;
  }
}
