package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.console.Problem;
import dev.footnote.library.Library;
import dev.footnote.library.download.Downloader;
import dev.footnote.library.download.WebFile;
import dev.footnote.retrieval.ListedArticle;
import java.io.IOException;
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
    name = "add",
    description = "Copies files and pages from the web into the first folder of articles.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote add minutes.docx report.pdf",
      "  footnote add https://example.org/news",
      "  footnote add --yes minutes.docx"
    })
final class AddCommand implements Callable<Integer> {

  private static final long LARGEST = 200 << 20;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--yes",
      description = "Replace articles of the same name, which go to the bin, without asking.")
  private boolean yes;

  @Option(names = "--allow-private", description = "Fetch from this machine and its network, too.")
  private boolean allowPrivate;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "A file of a kind that is read, or an address that begins with http.")
  private List<String> names = List.of();

  private final ProcessContext context;

  AddCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Footnote footnote = Footnote.openToHandle(options.settings(context), context)) {
      int worst = ExitCode.OK;
      for (String name : names) {
        try {
          add(name, footnote);
        } catch (UsageException e) { // one that fails must not keep the others out
          context.tell(Problem.of(e));
          worst = worst == ExitCode.OK ? ExitCode.USAGE : worst;
        } catch (IOException e) {
          context.tell(Problem.of(e));
          worst = ExitCode.FAILED;
        }
      }
      return worst;
    }
  }

  private void add(String name, Footnote footnote) throws IOException {
    if (Downloader.isAddress(name)) {
      WebFile page = new Downloader(allowPrivate).fetch(name);
      store(nameOf(page, footnote), page.content(), footnote);
      return;
    }
    Path file = context.path(name);
    if (!Files.isRegularFile(file)) {
      throw new UsageException("there is no file " + name);
    }
    if (Files.size(file) > LARGEST) {
      throw new UsageException(name + " is larger than 200 MB; split it into smaller ones");
    }
    store(file.getFileName().toString(), Files.readAllBytes(file), footnote);
  }

  private void store(String fileName, byte[] content, Footnote footnote) throws IOException {
    Library library = footnote.library();
    boolean taken = library.sameName(fileName).isPresent();
    if (taken && !yes && !context.agrees(fileName + " is there already. Replace it?")) {
      throw new UsageException(
          fileName + " is there already; --yes replaces it, and moves the old one to the bin");
    }
    try {
      footnote
          .reading()
          .interruptibly(() -> library.add(fileName, content, taken), footnote::passages);
    } catch (IOException e) {
      String why = Problem.of(e);
      throw why.startsWith(fileName) ? e : new IOException(fileName + ": " + why, e);
    }
    context.out().println((taken ? "replaced " : "added ") + fileName);
  }

  /** The name that the page has here already, or else one that nothing has. */
  private static String nameOf(WebFile page, Footnote footnote) {
    Library library = footnote.library();
    int dot = page.name().lastIndexOf('.');
    String ending = page.name().substring(dot);
    Optional<String> here =
        footnote.articles().list().stream()
            .filter(article -> page.url().equals(article.provenance().url()))
            .map(ListedArticle::path)
            .filter(path -> path.endsWith(ending) && library.sameName(path).isPresent())
            .findFirst();
    String name = here.orElse(page.name());
    for (int i = 2; here.isEmpty() && library.sameName(name).isPresent(); i++) {
      name = page.name().substring(0, dot) + " (" + i + ")" + ending;
    }
    return name;
  }
}
