package dev.footnote.app.init;

import dev.footnote.app.init.FirstSettings.LanguageModel;
import dev.footnote.app.process.Dialog;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.ConfigurationException;
import dev.footnote.config.Secret;
import dev.footnote.config.SettingsText;
import dev.footnote.console.Problem;
import dev.footnote.corpus.Corpus;
import dev.footnote.telegram.api.BotToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a person what to begin with; what is no answer is told, and asked again. */
final class FirstQuestions {

  private final ProcessContext context;
  private final Dialog dialog;
  private final SettingsText now;

  /**
   * @param dialog with the person
   * @param now the settings as they are, which an empty line keeps
   */
  FirstQuestions(ProcessContext context, Dialog dialog, SettingsText now) {
    this.context = context;
    this.dialog = dialog;
    this.now = now;
  }

  /** Asks for the folder, the token and the language model. */
  FirstSettings ask() {
    context.out().println("Three questions; an empty line keeps what stands in brackets.");
    String folders = shown("corpus.folders", "seeds");
    Optional<String> folder =
        answer(() -> dialog.ask("Folder with your articles [" + folders + "]: "), this::folder);
    String kept = tokenShown();
    Optional<Secret> token =
        answer(() -> dialog.askHidden("Telegram bot's token [" + kept + "]: "), this::tokenOfBot);
    Optional<LanguageModel> model =
        answer(
                () ->
                    dialog.ask(
                        "Language model: none, ollama:NAME or openai:NAME [%s]: "
                            .formatted(shown("chat.provider", "none"))),
                LanguageModel::of)
            .map(this::located);
    return new FirstSettings(folder.stream().toList(), token, Optional.empty(), model);
  }

  private LanguageModel located(LanguageModel model) {
    return model.isNone()
        ? model
        : answer(() -> dialog.ask("Address of its server [the usual one]: "), model::at)
            .orElse(model);
  }

  private String tokenShown() {
    boolean none =
        now.values("telegram.token-file").isEmpty() && now.values("telegram.token").isEmpty();
    return none ? "none" : "as it is";
  }

  private String shown(String key, String otherwise) {
    List<String> values = now.values(key);
    return values.isEmpty() ? otherwise : String.join(", ", values);
  }

  /** What an answer is understood as; empty for an empty line. */
  private <T> Optional<T> answer(
      Supplier<Optional<String>> asking, Function<String, T> understand) {
    while (true) {
      String line = asking.get().orElseThrow(this::brokenOff);
      if (line.isBlank()) {
        return Optional.empty();
      }
      try {
        return Optional.of(understand.apply(line.strip()));
      } catch (UsageException | ConfigurationException e) {
        context.out().println("  " + Problem.of(e));
      }
    }
  }

  private UsageException brokenOff() {
    context.out().println();
    return new UsageException("broken off; nothing was written");
  }

  private String folder(String written) {
    String folder = folder(written, context);
    context.out().println("  " + held(context.path(written)));
    return folder;
  }

  /**
   * A folder, as it goes into the settings file.
   *
   * @throws UsageException if it is none
   */
  static String folder(String written, ProcessContext context) {
    Path folder = context.path(written);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    return written(written, context);
  }

  /** A path as it goes into the settings file, whose own paths start elsewhere. */
  static String written(String path, ProcessContext context) {
    boolean fromHome = path.equals("~") || path.startsWith("~/");
    return fromHome ? path : context.path(path).toAbsolutePath().toString();
  }

  private static String held(Path folder) {
    int files = new Corpus(List.of(folder)).list().files().size();
    return switch (files) {
      case 0 -> "there is nothing in it yet that can be read";
      case 1 -> "1 file that can be read";
      default -> "%,d files that can be read".formatted(files);
    };
  }

  private Secret tokenOfBot(String written) {
    Secret token = token(written);
    context.out().println("  the token of bot " + new BotToken(written).bot());
    return token;
  }

  /**
   * A Telegram bot's token.
   *
   * @throws UsageException if it has not the shape of one
   */
  static Secret token(String written) {
    try {
      new BotToken(written);
      return new Secret(written);
    } catch (IllegalArgumentException e) {
      throw new UsageException(Problem.of(e));
    }
  }
}
