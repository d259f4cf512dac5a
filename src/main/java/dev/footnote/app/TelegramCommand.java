package dev.footnote.app;

import dev.footnote.app.assembly.Collections;
import dev.footnote.app.assembly.Monitoring;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.ServiceLog;
import dev.footnote.app.process.StopSignals;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.telegram.TelegramBot;
import dev.footnote.telegram.TelegramSettings;
import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "telegram",
    description = "The Telegram bot; it needs the token in TELEGRAM_BOT_TOKEN.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  TELEGRAM_BOT_TOKEN=... footnote telegram",
      "  footnote telegram --corpus ~/articles"
    })
final class TelegramCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--web", description = "Serve the page as well, as the command web does.")
  private boolean web;

  private final ProcessContext context;

  TelegramCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.settings(context);
    Secret token =
        settings
            .telegram()
            .api()
            .token()
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no token: footnote init asks for it, or put what BotFather gave you"
                            + " into TELEGRAM_BOT_TOKEN"));
    try (ServiceLog log = ServiceLog.begin(settings, context)) {
      return run(settings, token, log.context());
    }
  }

  private int run(Settings settings, Secret token, ProcessContext context)
      throws IOException, InterruptedException {
    try (Monitoring monitoring = new Monitoring(settings);
        Collections collections = Collections.open(settings, context, monitoring);
        TelegramBot bot =
            new TelegramBot(
                telegram(settings, token),
                collections.byChat(WebPage.links(settings)),
                FeedbackCommand.feedback(settings));
        WebPage page = web ? WebPage.serve(settings, collections.all()) : null) {
      if (page != null) {
        context.tell("the page is at " + page.address());
      }
      collections.watch(change -> context.tell(change.toString()));
      collections.followExamples();
      monitoring.watch(bot);
      monitoring.listen();
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(bot::run, task -> Thread.ofPlatform().name("bot").start(task));
      // A signal closes the bot, which first answers what it has; that is a success.
      StopSignals.complete(running);
      running.get();
      return ExitCode.OK;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e);
    }
  }

  private static TelegramSettings telegram(Settings settings, Secret token) {
    Settings.Telegram telegram = settings.telegram();
    return new TelegramSettings(
        new TelegramSettings.Api(
            new BotToken(token.reveal()), telegram.api().url(), telegram.api().newest()),
        new Access(
            Set.copyOf(telegram.access().users()),
            Set.copyOf(telegram.access().chats()),
            Set.copyOf(telegram.access().administrators())),
        telegram.rateLimit(),
        telegram.readsAll(),
        folder(settings),
        telegram.keep());
  }

  /** Where the bot keeps its state. */
  static Path folder(Settings settings) {
    return settings.data().resolve("telegram");
  }
}
