package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.file.Reason;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.library.Shelf;
import dev.footnote.retrieval.IndexException;
import dev.footnote.telegram.Buttons.Pressed;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.message.LibraryButton;
import dev.footnote.telegram.message.LibraryButton.Kind;
import dev.footnote.telegram.message.LibraryPages;
import dev.footnote.telegram.message.MessageSplitter;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists, removes and restores articles in a chat. A number that a person writes belongs to the list
 * that they were shown last, which is not kept over a restart. Thread-safe.
 */
final class Librarian {

  private static final Logger log = LoggerFactory.getLogger(Librarian.class);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** Of the lists shown last so many articles are kept, in some megabytes. */
  private static final int MAX_SHOWN = 20_000;

  private static final int MAX_NAMED = 10;
  private static final int MAX_NAME = 120;
  private static final String CHANGED = "This article has changed since, or is gone.";

  private final ChatCollections collections;
  private final Uploads uploads;
  private final Access access;
  private final ChatQueues messages;
  private final MessageSender sender;
  private final Cache<ListOf, Shelf> shown =
      Caffeine.newBuilder()
          .maximumWeight(MAX_SHOWN)
          .weigher((ListOf list, Shelf shelf) -> 1 + shelf.items().size())
          .build();

  /** A list that a person was shown in a chat. */
  private record ListOf(long chat, long person, Kind kind) {

    ListOf(Origin origin, Kind kind) {
      this(origin.chat(), origin.person(), kind);
    }
  }

  /** What is done with an article that a person has named. */
  @FunctionalInterface
  private interface Deed {
    Page with(Item item) throws IOException;
  }

  /**
   * @param messages the queues in which the articles are changed: these end before the bot does
   */
  Librarian(
      ChatCollections collections,
      Uploads uploads,
      Access access,
      ChatQueues messages,
      MessageSender sender) {
    this.collections = collections;
    this.uploads = uploads;
    this.access = access;
    this.messages = messages;
    this.sender = sender;
  }

  /** The first page of the articles: in a private chat the owner sees their files, too. */
  Page articles(Origin origin) throws IOException {
    boolean owner = access.isAdministrator(origin.person()) && !origin.isGroup();
    return show(origin, owner ? Kind.SHELF : Kind.TITLES, 0);
  }

  /** Asks whether to remove the article that is meant. */
  Page remove(Origin origin, String words) throws IOException {
    if (words.isBlank()) {
      return Page.of("Write the article's file name, or its number in /articles, after /remove.");
    }
    Shelf shelf = library(origin).shelf();
    return choose(
        new ListOf(origin, Kind.SHELF),
        shelf,
        words,
        item -> LibraryPages.askToRemove(item, shelf));
  }

  /** Restores the article that is meant; without a name, the first page of the bin. */
  Page restore(Origin origin, String words) throws IOException {
    if (words.isBlank()) {
      return show(origin, Kind.BIN, 0);
    }
    return choose(
        new ListOf(origin, Kind.BIN),
        library(origin).bin(),
        words,
        item -> {
          library(origin).restore(item);
          return Page.of(LibraryPages.title(item) + " is back: " + cut(item.path()));
        });
  }

  /** What a press does. It has no effect if only administrators may and the person is none. */
  Pressed press(Origin origin, LibraryButton button) {
    if (button.kind() != Kind.TITLES && !access.isAdministrator(origin.person())) {
      return Pressed.told("Only administrators can do that.");
    }
    return switch (button.kind()) {
      case TITLES, SHELF, BIN -> turn(origin, button);
      case REMOVE -> removed(origin, button.id());
      case REPLACE -> replaced(origin, button.id());
      case KEEP ->
          new Pressed(
              "",
              () -> {
                uploads.forget(button.id());
                edit(origin, Page.of("Nothing was changed."));
              });
    };
  }

  /** Once the list has changed it is shown from its beginning: its old numbers must go. */
  private Pressed turn(Origin origin, LibraryButton button) {
    try {
      boolean same =
          button.kind() == Kind.TITLES || list(origin, button.kind()).digest().equals(button.id());
      Page page = show(origin, button.kind(), same ? button.page() : 0);
      return new Pressed(
          same ? "" : "The list has changed: here it is from its beginning.",
          () -> edit(origin, page));
    } catch (IOException e) {
      return Pressed.told(Reason.of(e));
    }
  }

  private Pressed removed(Origin origin, String id) {
    Library library = library(origin);
    if (library.shelf().withId(id).isEmpty()) {
      return Pressed.told(CHANGED);
    }
    return inTurn(
        origin,
        () -> {
          Optional<Item> item = library.shelf().withId(id);
          if (item.isEmpty()) { // a second press
            return Optional.empty();
          }
          library.remove(item.get());
          return Optional.of(
              Page.of(
                  LibraryPages.title(item.get())
                      + " is in the bin. /restore "
                      + cut(item.get().path())
                      + " brings it back."));
        });
  }

  private Pressed replaced(Origin origin, String sent) {
    return uploads.isWaiting(sent)
        ? inTurn(origin, () -> uploads.replace(sent))
        : Pressed.told("I no longer have this file. Please send it again.");
  }

  /** A change of the articles; what it gives takes the place of the question. */
  @FunctionalInterface
  private interface Change {
    Optional<Page> make() throws IOException;
  }

  private Pressed inTurn(Origin origin, Change change) {
    return new Pressed(
        "",
        () ->
            messages.submit(
                origin.chat(),
                () -> {
                  Optional<Page> page;
                  try {
                    page = change.make();
                  } catch (IOException e) {
                    log.warn("articles could not be changed", e);
                    page = Optional.of(Page.of("That did not work: " + Reason.of(e)));
                  } catch (IndexException e) {
                    log.warn("articles could not be changed", e);
                    page = Optional.of(UpdateHandler.OUT_OF_REACH);
                  }
                  if (page.isPresent()) {
                    edit(origin, page.get());
                  }
                }));
  }

  private Library library(Origin origin) {
    return collections.library(origin.chat());
  }

  private Shelf list(Origin origin, Kind kind) throws IOException {
    return kind == Kind.BIN ? library(origin).bin() : library(origin).shelf();
  }

  private Page show(Origin origin, Kind kind, int page) throws IOException {
    Shelf shelf = list(origin, kind);
    if (kind == Kind.TITLES) {
      return LibraryPages.titles(shelf, page);
    }
    shown.put(new ListOf(origin, kind), shelf);
    return kind == Kind.BIN ? LibraryPages.bin(shelf, page) : LibraryPages.shelf(shelf, page);
  }

  private Page choose(ListOf list, Shelf now, String words, Deed deed) throws IOException {
    List<Item> named = now.named(words);
    if (NUMBER.matcher(words).matches()) {
      int number = Integer.parseInt(words);
      Shelf before = shown.getIfPresent(list);
      if (named.isEmpty() || (before != null && before.number(number).isPresent())) {
        return numbered(list, now, number, deed);
      }
    }
    return switch (named.size()) {
      case 0 -> Page.of("There is no article “%s”. %s".formatted(cut(words), lists(list)));
      case 1 -> deed.with(named.getFirst());
      default ->
          Page.of(
              "“%s” may be several: %s. Write one of these, or a number. %s"
                  .formatted(
                      cut(words),
                      named.stream()
                          .limit(MAX_NAMED)
                          .map(now::name)
                          .map(Librarian::cut)
                          .collect(Collectors.joining(", ")),
                      lists(list)));
    };
  }

  private Page numbered(ListOf list, Shelf now, int number, Deed deed) throws IOException {
    Shelf before = shown.getIfPresent(list);
    if (before == null) {
      return Page.of("I do not know which list you mean. " + lists(list));
    }
    Optional<Item> meant = before.number(number);
    if (meant.isEmpty()) {
      return Page.of("The list has no number " + number + ". " + lists(list));
    }
    if (!before.digest().equals(now.digest())) {
      return Page.of(
          "Number %d was %s, but the list has changed since. %s"
              .formatted(number, LibraryPages.title(meant.get()), lists(list)));
    }
    return deed.with(now.items().get(number - 1));
  }

  private static String lists(ListOf list) {
    return list.kind() == Kind.BIN ? "/restore lists what is in the bin." : "/articles lists them.";
  }

  private static String cut(String words) {
    return MessageSplitter.shorten(words, MAX_NAME);
  }

  private void edit(Origin origin, Page page) throws InterruptedException {
    try {
      sender.edit(origin.chat(), origin.message(), page);
    } catch (ApiFailure e) {
      log.info("chat {}: {}", origin.chat(), e.getMessage());
    }
  }
}
