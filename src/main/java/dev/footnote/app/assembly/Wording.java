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
   * That of a chat model, which falls back on this one; this one where there is none.
   *
   * @param prompts the folder of what the model is told
   * @throws UsageException if there is a chat model, and a prompt it needs cannot be used
   */
  Wording orOf(Optional<GuardedChat> chat, Settings.Chat settings, Path prompts) {
    return chat.map(model -> of(model, settings, prompts)).orElse(this);
  }

  private Wording of(GuardedChat chat, Settings.Chat settings, Path prompts) {
    try {
      return new Wording(
          new GeneratedAnswerer(
              answerer,
              chat,
              PromptFile.answer(prompts),
              settings.limits().tokenBudget(),
              settings.keepUnsupported()),
          new GeneratedRewriter(chat, PromptFile.standaloneQuestion(prompts), rewriter));
    } catch (InvalidPromptException e) {
      throw new UsageException("the chat model cannot be told what to do: " + e.getMessage());
    }
  }
}
