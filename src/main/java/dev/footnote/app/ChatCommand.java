package dev.footnote.app;

import dev.footnote.answer.example.Examples;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.FilterOptions;
import dev.footnote.app.option.Format;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.console.Chat;
import dev.footnote.console.JsonLines;
import dev.footnote.console.LineSource;
import dev.footnote.console.News;
import dev.footnote.console.Prompt;
import dev.footnote.console.Screen;
import dev.footnote.file.OwnerOnly;
import dev.footnote.language.filter.ArticleFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "chat",
    description = "A conversation in the terminal.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote chat",
      "  footnote chat --corpus ~/articles --corpus ~/minutes",
      "  footnote chat --source \"Marl Valley Echo\" --since 2024"
    })
final class ChatCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or jsonl: questions in, JSON out, one a line; /new starts anew.")
  private Format format = Format.TEXT;

  @Option(names = AskCommand.PASSAGES, description = AskCommand.WHAT_PASSAGES)
  private boolean passages;

  private final ProcessContext context;

  ChatCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (format == Format.JSON) {
      throw new UsageException("a conversation has many answers: --format must be text or jsonl");
    }
    Settings settings = options.settings(context);
    try (Footnote footnote = Footnote.openEvenEmpty(settings, context)) {
      ArticleFilter filter = filters.filter(footnote, context);
      footnote.adviseWhileEmpty(
          "there is no article yet: put files into %s, or run footnote add FILE"
              .formatted(settings.corpus().folders().getFirst()));
      if (format == Format.JSONL) {
        footnote.upkeep().watch(change -> context.tell(change.toString()));
        new JsonLines(footnote.assistant(filter), context.out()).converse(context.lines());
      } else {
        converse(footnote, filter, settings);
      }
      return ExitCode.OK;
    }
  }

  private void converse(Footnote footnote, ArticleFilter filter, Settings settings)
      throws IOException {
    if (!context.terminal().interactive()) {
      footnote.upkeep().watch(change -> context.tell(change.toString()));
      chat(footnote, filter, context.screen(), new News()).converse(context.lines());
      return;
    }
    Files.createDirectories(settings.data());
    Path history = settings.data().resolve("history");
    OwnerOnly.file(history);
    try (Prompt prompt = new Prompt(history, Chat.COMMANDS)) {
      News news = new News();
      footnote.upkeep().tellTo(news::add);
      footnote.upkeep().watch(news::add);
      Chat chat = chat(footnote, filter, context.screen(prompt::size), news);
      welcome(chat, footnote.examples(), filter, prompt);
      chat.converse(prompt);
    }
  }

  /** Nobody waits for examples that are still to be made; those of all articles fit no filter. */
  private static void welcome(
      Chat chat, Examples examples, ArticleFilter filter, LineSource lines) {
    List<String> stored = filter.isNone() ? examples.questions() : List.of();
    chat.welcome(stored);
    if (filter.isNone() && stored.isEmpty()) {
      examples.follow(made -> chat.suggest(made, lines));
    } else {
      examples.follow();
    }
  }

  private Chat chat(Footnote footnote, ArticleFilter filter, Screen screen, News news) {
    return new Chat(
        footnote.assistant(filter), () -> footnote.articles().list(filter), screen, passages, news);
  }
}
