package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Upload;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.message.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** Adds the articles that administrators send as files. Thread-safe. */
final class Uploads {

  private static final Logger log = LoggerFactory.getLogger(Uploads.class);
  private static final int MAX_BYTES = 10 << 20;
  private static final int MAX_NAME = 100;

  /** Anything but letters, digits and harmless punctuation. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()\\[\\]-]+");

  private final BotApi api;
  private final Library library;
  private final Access access;
  private final Statistics statistics;

  Uploads(BotApi api, Library library, Access access, Statistics statistics) {
    this.api = api;
    this.library = library;
    this.access = access;
    this.statistics = statistics;
  }

  /** Adds the article, and returns the answer to the sender. */
  Page take(Upload upload) {
    if (!access.isAdministrator(upload.origin().person())) {
      return Page.of("Thank you! " + access.refusal(upload.origin().person()));
    }
    String name = fileName(upload.name());
    if (!library.reads(name)) {
      return Page.of("I cannot read a file like “" + name + "”. Send a .txt or .md file.");
    }
    if (upload.bytes() > MAX_BYTES) {
      return Page.of("“" + name + "” is too large: an article may have at most 10 MB.");
    }
    try {
      String path = api.call(new GetFile(upload.file())).getFilePath();
      library.add(name, api.download(path, MAX_BYTES));
      return Page.of("Added “" + name + "”. You can ask about it now.");
    } catch (ApiFailure | IOException e) {
      log.warn("an upload failed", e);
      statistics.failed("upload: " + e.getMessage());
      return Page.of("“" + name + "” was not added: " + e.getMessage());
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
