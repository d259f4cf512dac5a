package dev.footnote.app;

import dev.footnote.telegram.storage.Feedback;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "feedback",
    description = "Prints people's ratings of the bot's answers, as a questions file for eval.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;

  FeedbackCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Feedback.questions(TelegramCommand.folder(options.settings(context)))
        .forEach(context.out()::println);
    return ExitCode.OK;
  }
}
