package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.file.Reason;
import dev.footnote.library.Item;
import dev.footnote.library.Library;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.Incoming.Upload;
import dev.footnote.telegram.message.LibraryPages;
import dev.footnote.telegram.message.Page;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Adds the articles that administrators send as files. Thread-safe. */
final class Uploads {

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final int MAX_BYTES = 10 << 20;
  private static final int MAX_NAME = 100;
  private static final int MAX_WAITING = 100;

  /** Anything but letters, digits and harmless punctuation. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()\\[\\]-]+");

  private final BotApi api;
  private final ChatCollections collections;
  private final Access access;
  private final Statistics statistics;
  private final Cache<String, Waiting> waiting =
      Caffeine.newBuilder().maximumSize(MAX_WAITING).build();

  /**
   * A file whose name is taken. It is kept by Telegram, and not over a restart here.
   *
   * @param library where it is to be added
   * @param id the id to download it by
   * @param name a safe name
   */
  private record Waiting(Library library, String id, String name) {}

  Uploads(BotApi api, ChatCollections collections, Access access, Statistics statistics) {
    this.api = api;
    this.collections = collections;
    this.access = access;
    this.statistics = statistics;
  }

  /** Adds the article, and returns the answer to the sender. */
  Page take(Upload upload) {
    if (!access.isAdministrator(upload.origin().person())) {
      return Page.of("Thank you! " + access.refusal(upload.origin().person()));
    }
    Library library = collections.library(upload.origin().chat());
    String name = fileName(upload.name());
    if (!Corpus.isArticle(name)) {
      return Page.of(
          "I cannot read a file like “%s”. What I read: %s."
              .formatted(name, String.join(", ", FileKind.mainEndings())));
    }
    if (upload.bytes() > MAX_BYTES) {
      return Page.of("“" + name + "” is too large: an article may have at most 10 MB.");
    }
    Optional<Item> taken = library.sameName(name);
    if (taken.isPresent()) {
      String sent = UUID.randomUUID().toString();
      waiting.put(sent, new Waiting(library, upload.file(), name));
      return LibraryPages.askToReplace(taken.get(), library.shelf(), sent);
    }
    return add(library, upload.file(), name, false);
  }

  /** Whether a file still waits for the answer whether it is to replace another. */
  boolean isWaiting(String sent) {
    return waiting.getIfPresent(sent) != null;
  }

  /** Replaces an article by the file that waits for it; nothing if that waits no more. */
  Optional<Page> replace(String sent) {
    return Optional.ofNullable(waiting.asMap().remove(sent))
        .map(file -> add(file.library(), file.id(), file.name(), true));
  }

  /** Drops a file that waits. */
  void forget(String sent) {
    waiting.invalidate(sent);
  }

  private Page add(Library library, String file, String name, boolean replacing) {
    try {
      String path = api.call(new GetFile(file)).getFilePath();
      library.add(name, api.download(path, MAX_BYTES), replacing);
      return Page.of(
          replacing
              ? "Replaced “" + name + "”; /restore lists the old one. You can ask about it now."
              : "Added “" + name + "”. You can ask about it now.");
    } catch (ApiFailure | IOException e) {
      log.warn("an upload failed", e);
      statistics.failed("upload: " + Reason.of(e));
      return Page.of("“" + name + "” was not added: " + Reason.of(e));
    }
  }

  /** A safe file name: it has no folder, and the file is not hidden. */
  static String fileName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = UNSAFE.matcher(last).replaceAll("_").replaceFirst("^[. ]+", "").strip();
    int dot = safe.lastIndexOf('.');
    String extension = dot < 0 ? "" : safe.substring(dot);
    String stem = dot < 0 ? safe : safe.substring(0, dot);
    return stem.substring(0, Math.min(stem.length(), MAX_NAME)) + extension;
  }
}
