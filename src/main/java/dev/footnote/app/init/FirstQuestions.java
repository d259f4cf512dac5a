package dev.footnote.app.init;

import dev.footnote.app.init.FirstSettings.LanguageModel;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.ConfigurationException;
import dev.footnote.config.Secret;
import dev.footnote.config.SettingsText;
import dev.footnote.console.LineSource;
import dev.footnote.console.Problem;
import dev.footnote.corpus.Corpus;
import dev.footnote.telegram.api.BotToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person what to begin with; what is no answer is told, and asked again. */
final class FirstQuestions {

  private final ProcessContext context;
  private final LineSource lines;
  private final SettingsText now;

  /**
   * @param lines what is typed
   * @param now the settings as they are, which an empty line keeps
   */
  FirstQuestions(ProcessContext context, LineSource lines, SettingsText now) {
    this.context = context;
    this.lines = lines;
    this.now = now;
  }

  /** Asks for the folder, the token and the language model. */
  FirstSettings ask() {
    context.out().println("Three questions; an empty line keeps what stands in brackets.");
    String folders = shown("corpus.folders", "seeds");
    Optional<String> folder = answer("Folder with your articles [" + folders + "]: ", this::folder);
    Optional<Secret> token =
        answer("Telegram bot's token [" + tokenShown() + "]: ", FirstQuestions::token);
    Optional<LanguageModel> model =
        answer(
                "Language model: none, ollama:NAME or openai:NAME [%s]: "
                    .formatted(shown("chat.provider", "none")),
                LanguageModel::of)
            .map(this::located);
    return new FirstSettings(folder.stream().toList(), token, Optional.empty(), model);
  }

  private LanguageModel located(LanguageModel model) {
    return model.isNone()
        ? model
        : answer("Address of its server [the usual one]: ", model::at).orElse(model);
  }

  private String tokenShown() {
    return now.values("telegram.token-file").isEmpty() ? "none" : "as it is";
  }

  private String shown(String key, String otherwise) {
    List<String> values = now.values(key);
    return values.isEmpty() ? otherwise : String.join(", ", values);
  }

  /** What an answer is understood as; empty for an empty line. */
  private <T> Optional<T> answer(String question, Function<String, T> understand) {
    while (true) {
      context.out().print(question);
      context.out().flush();
      String line =
          lines.next().orElseThrow(() -> new UsageException("broken off; nothing was written"));
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

  private String folder(String written) {
    String folder = folder(written, context);
    context.out().println("  " + held(context.path(written)));
    return folder;
  }

  /**
   * A folder as it goes into the settings file, whose own paths start elsewhere.
   *
   * @throws UsageException if it is none
   */
  static String folder(String written, ProcessContext context) {
    Path folder = context.path(written);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder);
    }
    return written.startsWith("~") ? written : folder.toAbsolutePath().toString();
  }

  private static String held(Path folder) {
    int files = new Corpus(List.of(folder)).list().files().size();
    return switch (files) {
      case 0 -> "there is nothing in it yet that can be read";
      case 1 -> "1 file that can be read";
      default -> "%,d files that can be read".formatted(files);
    };
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
