package dev.footnote.library;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article's file, in the corpus or in the bin.
 *
 * @param id tells it from all others; in the corpus also from itself once it has changed, and then
 *     it is 11 characters of base64url
 * @param folder the corpus folder that it lies in, or lay in
 * @param path its path relative to {@code folder}, with forward slashes
 * @param title what the article is called
 * @param outlet who published it; null where it does not say so
 * @param published the day it was published; null where it does not say so
 * @param removed when it went to the bin; null if it is not there
 */
public record Item(
    String id,
    Path folder,
    String path,
    String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable Instant removed) {

  public Item {
    requireNonNull(id, "id");
    requireNonNull(folder, "folder");
    requireNonNull(path, "path");
    requireNonNull(title, "title");
  }

  /** Where it lies in the corpus, or lay. */
  Path location() {
    return folder.resolve(path);
  }

  /** The last part of its path. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
