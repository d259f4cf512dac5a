package dev.footnote.app.assembly;

import dev.footnote.answer.Answerer;
import dev.footnote.answer.QuestionRewriter;
import dev.footnote.answer.generated.GeneratedAnswerer;
import dev.footnote.answer.generated.GeneratedRewriter;
import dev.footnote.answer.generated.GuardedChat;
import dev.footnote.answer.generated.InvalidPromptException;
import dev.footnote.answer.generated.PromptFile;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who words the answers and understands the follow-ups: a chat model, or rules alone.
 *
 * @param answerer makes answers from passages
 * @param rewriter completes follow-ups
 */
record Wording(Answerer answerer, QuestionRewriter rewriter) {

  /**
   * As the settings say.
   *
   * @param chat the chat model, if there is one
   * @param extractive answers in the articles' own sentences
   * @param rules completes follow-ups without a model
   * @throws UsageException if there is a chat model, and a prompt it needs cannot be used
   */
  static Wording of(
      Optional<GuardedChat> chat,
      Settings.Chat settings,
      Path prompts,
      Answerer extractive,
      QuestionRewriter rules) {
    if (chat.isEmpty()) {
      return new Wording(extractive, rules);
    }
    try {
      return new Wording(
          new GeneratedAnswerer(
              extractive,
              chat.get(),
              PromptFile.answer(prompts),
              settings.limits().tokenBudget(),
              settings.keepUnsupported()),
          new GeneratedRewriter(chat.get(), PromptFile.standaloneQuestion(prompts), rules));
    } catch (InvalidPromptException e) {
      throw new UsageException("the chat model cannot be told what to do: " + e.getMessage());
    }
  }
}
