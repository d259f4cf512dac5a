package dev.footnote.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * An article's file, not yet read. Size and time tell whether it may have changed since.
 *
 * @param folder the corpus folder it was found in
 * @param path its path relative to {@code folder}, with forward slashes; unique within the folder
 * @param size its length in bytes
 * @param modified when it was last written
 */
public record CorpusFile(Path folder, String path, long size, Instant modified) {

  /** The same with its size and time as they are now; this one if they cannot be told. */
  CorpusFile now() {
    try {
      BasicFileAttributes now = Files.readAttributes(location(), BasicFileAttributes.class);
      return new CorpusFile(folder, path, now.size(), now.lastModifiedTime().toInstant());
    } catch (IOException e) {
      return this; // gone: reading it has told
    }
  }

  /** Where to read it. */
  public Path location() {
    return folder.resolve(path);
  }
}
