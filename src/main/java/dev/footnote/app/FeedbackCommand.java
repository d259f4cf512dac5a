package dev.footnote.app;

import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.config.Settings;
import dev.footnote.feedback.Feedback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "feedback",
    description = "Prints people's ratings of the bot's answers, as a questions file for eval.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = "  footnote feedback > questions.jsonl")
final class FeedbackCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  private final ProcessContext context;

  FeedbackCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    feedback(options.settings(context)).questions().forEach(context.out()::println);
    return ExitCode.OK;
  }

  /** Where feedback is kept, whatever front end it comes from. */
  static Feedback feedback(Settings settings) throws IOException {
    Path folder = settings.data().resolve("feedback");
    Path ratings = folder.resolve(Feedback.RATINGS);
    Path earlier = TelegramCommand.folder(settings).resolve("feedback.jsonl");
    if (Files.exists(earlier) && !Files.exists(ratings)) { // where earlier versions kept them
      Files.createDirectories(folder);
      Files.move(earlier, ratings);
    }
    return new Feedback(folder);
  }
}
