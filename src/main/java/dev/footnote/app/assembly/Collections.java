package dev.footnote.app.assembly;

import static java.util.Objects.requireNonNull;

import dev.footnote.answer.QuestionObserver;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.library.Changes;
import dev.footnote.telegram.ArticleCollection;
import dev.footnote.telegram.ChatCollections;
import dev.footnote.telegram.message.QuoteLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The collections that Telegram's chats are answered from: one for each list of folders, with an
 * index of its own, and all of them over the same models.
 */
public final class Collections implements AutoCloseable {

  /** Names no folder of this machine: anybody may read it. */
  private static final String WHILE_EMPTY =
      "there is no article yet: an administrator can send one to the bot as a file, or put files"
          + " into its folder";

  private final Settings settings;
  private final Map<List<Path>, Footnote> opened = new LinkedHashMap<>();

  private Collections(Settings settings) {
    this.settings = settings;
  }

  /**
   * Opens all that the settings name.
   *
   * @param monitoring sees what is asked of them, and tells of them
   * @throws UsageException if a folder is missing
   */
  public static Collections open(Settings settings, ProcessContext context, Monitoring monitoring) {
    settings.corpus().ofChats().forEach((chat, folders) -> check(chat, folders));
    Models models = Models.open(settings, context);
    QuestionObserver observer = monitoring.observer();
    Collections collections = new Collections(settings);
    try {
      collections.opened.put(
          normal(settings.corpus().folders()),
          Footnote.openEvenEmpty(settings, context, models, observer));
      for (List<Path> folders : settings.corpus().ofChats().values()) {
        collections.opened.computeIfAbsent(
            normal(folders),
            list -> Footnote.openEvenEmpty(settings.over(list), context, models, observer));
      }
    } catch (RuntimeException e) {
      collections.close();
      throw e;
    }
    collections.opened.forEach(collections::keepOthersUp);
    collections.opened.values().forEach(footnote -> footnote.adviseWhileEmpty(WHILE_EMPTY));
    monitoring.watch(collections.opened.values(), models.chat());
    return collections;
  }

  private static void check(long chat, List<Path> folders) {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException(
            "there is no folder %s, which telegram.corpora gives to chat %d"
                .formatted(folder, chat));
      }
    }
  }

  /**
   * Follows what changes in their folders from now on.
   *
   * @param changes told of it
   */
  public void watch(Consumer<Changes> changes) {
    opened.values().forEach(footnote -> footnote.upkeep().watch(changes));
  }

  /** Makes their example questions, now and whenever the articles have changed. */
  public void followExamples() {
    opened.values().forEach(footnote -> footnote.examples().follow());
  }

  /** All of them, that of the chats that have none of their own first. */
  public List<Footnote> all() {
    return List.copyOf(opened.values());
  }

  /**
   * Which chat is answered from which.
   *
   * @param links lead to articles outside Telegram
   */
  public ChatCollections byChat(Function<Footnote, QuoteLinks> links) {
    Map<List<Path>, ArticleCollection> made = new LinkedHashMap<>();
    opened.forEach(
        (folders, footnote) ->
            made.put(
                folders,
                new ArticleCollection(
                    footnote.assistant(), footnote.library(), links.apply(footnote))));
    Map<Long, ArticleCollection> own = new LinkedHashMap<>();
    settings
        .corpus()
        .ofChats()
        .forEach((chat, folders) -> own.put(chat, requireNonNull(made.get(normal(folders)))));
    return new ChatCollections(requireNonNull(made.get(normal(settings.corpus().folders()))), own);
  }

  /** What is added to one collection is read by those that share its folder. */
  private void keepOthersUp(List<Path> folders, Footnote footnote) {
    opened.forEach(
        (others, other) -> {
          if (other != footnote && overlap(folders, others)) {
            footnote
                .upkeep()
                .whenUpdated(
                    update -> {
                      if (!Changes.of(update).isNone()) {
                        other.update();
                      }
                    });
          }
        });
  }

  private static boolean overlap(List<Path> some, List<Path> others) {
    return some.stream()
        .anyMatch(
            one -> others.stream().anyMatch(two -> one.startsWith(two) || two.startsWith(one)));
  }

  private static List<Path> normal(List<Path> folders) {
    return folders.stream().map(folder -> folder.toAbsolutePath().normalize()).distinct().toList();
  }

  @Override
  public void close() {
    opened.values().forEach(Footnote::close);
  }
}
