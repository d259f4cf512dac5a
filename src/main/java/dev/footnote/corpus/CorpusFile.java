package dev.footnote.corpus;

import java.nio.file.Path;
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

  /** Where to read it. */
  public Path location() {
    return folder.resolve(path);
  }
}
