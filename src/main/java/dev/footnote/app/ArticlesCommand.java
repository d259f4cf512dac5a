package dev.footnote.app;

import dev.footnote.config.Settings;
import dev.footnote.console.ShelfPrinter;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.library.FilesOnly;
import dev.footnote.library.FolderLibrary;
import dev.footnote.library.Library;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "articles",
    description = "Lists the articles that questions are answered from.",
    mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;

  ArticlesCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new ShelfPrinter(context.screen()).print(library(options.settings(context), context).shelf());
    return ExitCode.OK;
  }

  /** The articles as their owner handles them. Files that cannot be read are told. */
  static Library library(Settings settings, ProcessContext context) {
    Corpus corpus = new Corpus(settings.corpus().folders());
    ArticleReader reader =
        new ArticleReader(PassageSplitter.withoutModel(PassageSplitter.DEFAULT_WINDOW));
    FilesOnly files =
        new FilesOnly(corpus, reader, rejection -> context.tell(rejection.toString()));
    return new FolderLibrary(corpus, reader, files, bin(settings.data()));
  }

  /** Where what is removed goes. */
  static Path bin(Path data) {
    return data.resolve("bin");
  }
}
