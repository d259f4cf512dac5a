package dev.footnote.app;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.assembly.Monitoring;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.ServiceLog;
import dev.footnote.app.process.StopSignals;
import dev.footnote.config.Flag;
import dev.footnote.config.Settings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "web",
    description = "The page: ask, and see the answer beside its article. Ctrl-C ends it.",
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote web", "  footnote web --port 8081 --corpus ~/articles"},
    mixinStandardHelpOptions = true)
final class WebCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens (default: 8080); 0 for any that is free.")
  private @Nullable String port;

  private final ProcessContext context;

  WebCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    Settings settings =
        port == null
            ? options.settings(context)
            : options.settings(context, new Flag("--port", "web.port", List.of(port)));
    try (ServiceLog log = ServiceLog.begin(settings, context)) {
      return run(settings, log.context());
    }
  }

  private static int run(Settings settings, ProcessContext context)
      throws IOException, InterruptedException, ExecutionException {
    Models models = Models.open(settings, context);
    try (Monitoring monitoring = new Monitoring(settings);
        Footnote footnote =
            Footnote.openEvenEmpty(settings, context, models, monitoring.observer());
        WebPage page = WebPage.serve(settings, List.of(footnote))) {
      monitoring.watch(List.of(footnote), models.chat());
      monitoring.listen();
      footnote.adviseWhileEmpty("there is no article yet: add one on the page, under Articles");
      footnote.upkeep().watch(change -> context.tell(change.toString()));
      footnote.examples().follow();
      CompletableFuture<Void> stopped = new CompletableFuture<>();
      StopSignals.complete(stopped);
      context.out().println(page.address());
      stopped.get();
      return ExitCode.OK;
    }
  }
}
