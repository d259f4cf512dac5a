package dev.footnote.app.assembly;

import dev.footnote.answer.generated.GuardedChat;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.config.Settings;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.model.ChatModels;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelCache;
import dev.footnote.model.ModelException;
import dev.footnote.model.ReaderModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The models of one process, opened once.
 *
 * @param text finds by meaning; without one, passages are found by keywords alone
 * @param reader reads what was found; without one, sentences are ranked
 * @param chat words the answers; without one, they are the articles' own sentences
 */
public record Models(
    Optional<TextModel> text, Optional<ReaderModel> reader, Optional<GuardedChat> chat) {

  /** Opens what the settings name; what cannot be opened is told, and gone on without. */
  public static Models open(Settings settings, ProcessContext context) {
    CompletableFuture<Optional<ReaderModel>> reader =
        CompletableFuture.supplyAsync(() -> reader(settings, context));
    Optional<TextModel> text = text(settings, context);
    return new Models(text, reader.join(), chat(settings.chat()));
  }

  /** Where what makes the next start quick is kept. */
  public static ModelCache cache(Settings settings) {
    return ModelCache.in(settings.data().resolve("models"));
  }

  private static Optional<TextModel> text(Settings settings, ProcessContext context) {
    if (settings.retrieval().mode() == Settings.Mode.KEYWORD) {
      return Optional.empty();
    }
    try {
      return EmbeddingModels.open(settings.retrieval().embedding(), cache(settings));
    } catch (ModelException e) {
      context.tell(e.getMessage() + "; going on with keywords alone");
      return Optional.empty();
    }
  }

  private static Optional<ReaderModel> reader(Settings settings, ProcessContext context) {
    try {
      Optional<ReaderModel> opened = ReaderModels.open(settings.reader(), cache(settings));
      opened.flatMap(ReaderModel::doubt).ifPresent(context::tell);
      return opened;
    } catch (ModelException e) {
      context.tell(e.getMessage() + "; going on without it");
      return Optional.empty();
    }
  }

  private static Optional<GuardedChat> chat(Settings.Chat settings) {
    Settings.ChatLimits limits = settings.limits();
    return ChatModels.open(settings)
        .map(model -> new GuardedChat(model, limits.timeout(), limits.maxConcurrent()));
  }

  /** Those that an index needs. */
  public static Models toIndex(Settings settings, ProcessContext context) {
    return new Models(text(settings, context), Optional.empty(), Optional.empty());
  }

  /** The same without the model that finds by meaning. */
  public Models byKeyword() {
    return new Models(Optional.empty(), reader, chat);
  }

  /** The same without the model that reads. */
  public Models withoutReader() {
    return new Models(text, Optional.empty(), chat);
  }

  /** Makes passages of at most {@code window} tokens, as the model counts them. */
  public PassageSplitter splitter(int window) {
    return text.flatMap(TextModel::tokenCount)
        .map(count -> new PassageSplitter(count, window))
        .orElseGet(() -> PassageSplitter.withoutModel(window));
  }
}
