package dev.footnote.retrieval.embedded;

import dev.footnote.file.WholeFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds bytes of an index that have changed since they were written, by the checksum at the end of
 * each of its files. A file that was found whole is not read again before it is touched: a large
 * index would take seconds at each start.
 *
 * @param directory the index
 */
record CheckedFiles(FSDirectory directory) {

  private static final Logger log = LoggerFactory.getLogger(CheckedFiles.class);

  /** In the folder of the index: the files that were found whole. */
  private static final String NAME = "checked";

  /**
   * Checks every file of the last commit that is not known to be whole.
   *
   * @throws IOException if one is damaged
   */
  void check() throws IOException {
    SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
    try {
      check(commit);
    } catch (FileNotFoundException | NoSuchFileException e) {
      if (SegmentInfos.getLastCommitGeneration(directory) == commit.getGeneration()) {
        throw e;
      }
      check(); // another process has committed meanwhile
    }
  }

  private void check(SegmentInfos commit) throws IOException {
    Set<String> known = known();
    Set<String> whole = new TreeSet<>();
    for (String file : commit.files(true)) {
      String stamp = stamp(file);
      if (!known.contains(stamp)) {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(input);
        }
      }
      whole.add(stamp);
    }
    if (!whole.equals(known)) {
      remember(whole);
    }
  }

  /**
   * Has every file of an index checked when it is opened the next time.
   *
   * @param folder where it lies
   */
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }

  private Set<String> known() throws IOException {
    try {
      return new TreeSet<>(Files.readAllLines(directory.getDirectory().resolve(NAME)));
    } catch (NoSuchFileException | CharacterCodingException e) {
      return Set.of();
    }
  }

  private void remember(Set<String> whole) {
    Path file = directory.getDirectory().resolve(NAME);
    try {
      WholeFile.replace(file, fresh -> Files.write(fresh, whole));
    } catch (IOException e) {
      log.debug("{} cannot be written: the next start checks all again", file, e);
    }
  }

  /** Another one whenever the file was written. */
  private String stamp(String name) throws IOException {
    Path file = directory.getDirectory().resolve(name);
    return "%s %d %s".formatted(name, Files.size(file), Files.getLastModifiedTime(file));
  }
}
