package dev.footnote.app;

import dev.footnote.answer.json.Json;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.FilterOptions;
import dev.footnote.app.option.Format;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.console.HitPrinter;
import dev.footnote.retrieval.Hit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Finds passages, with their scores, and answers nothing.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote search \"travel ban\"",
      "  footnote search --top 3 --format json \"travel ban\""
    })
final class SearchCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many passages (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or jsonl (both: one JSON object on one line).")
  private Format format = Format.TEXT;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  private final ProcessContext context;

  SearchCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String question = String.join(" ", words);
    if (question.isBlank()) {
      throw new UsageException("there is nothing to look for; write it after search, in quotes");
    }
    if (top < 1) {
      throw new UsageException("--top must be at least 1 but was " + top);
    }
    try (Footnote footnote = Footnote.open(options.settings(context), context)) {
      List<Hit> hits = footnote.search(question, filters.filter(footnote, context), top);
      if (format == Format.TEXT) {
        new HitPrinter(context.screen()).print(hits);
      } else {
        context.out().println(Json.hits(question, hits));
      }
      return ExitCode.OK;
    }
  }
}
