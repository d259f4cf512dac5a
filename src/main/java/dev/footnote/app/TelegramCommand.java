package dev.footnote.app;

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
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "telegram",
    description = "The Telegram bot; it needs the token in TELEGRAM_BOT_TOKEN.",
    mixinStandardHelpOptions = true)
final class TelegramCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

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
                        "there is no token: put what BotFather gave you into TELEGRAM_BOT_TOKEN"));
    try (ServiceLog log = ServiceLog.begin(settings, context)) {
      return run(settings, token, log.context());
    }
  }

  private static int run(Settings settings, Secret token, ProcessContext context)
      throws IOException, InterruptedException {
    try (Monitoring monitoring = new Monitoring(settings);
        Collections collections = Collections.open(settings, context, monitoring);
        TelegramBot bot =
            new TelegramBot(
                telegram(settings, token),
                collections.byChat(),
                FeedbackCommand.feedback(settings))) {
      collections.watch(change -> context.tell(change.toString()));
      collections.followExamples();
      monitoring.watch(bot);
      monitoring.listen();
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(bot::run, task -> Thread.ofPlatform().name("bot").start(task));
      // A signal closes the bot, which first answers what it has; that is a success.
      Signals.register("TERM", () -> running.complete(null));
      Signals.register("INT", () -> running.complete(null));
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
