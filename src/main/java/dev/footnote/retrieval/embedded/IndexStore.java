package dev.footnote.retrieval.embedded;

import dev.footnote.retrieval.vector.VectorWriting;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the index lies: always a whole one, if perhaps empty.
 *
 * @param directory the files
 * @param reader reads them as they were when it was opened; whoever takes it closes it
 * @param damage what was wrong with those found, in one line for a person
 */
record IndexStore(Directory directory, DirectoryReader reader, Optional<String> damage)
    implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(IndexStore.class);

  /** How long to wait for another process that is writing, in milliseconds. */
  private static final long PATIENCE = 2_000;

  /**
   * Up to so many documents the deleted ones are cleared away at once, so that they no longer count
   * as passages that hold a term. In a large index a few don't matter, and clearing takes long.
   */
  private static final int TIDY_UP_TO = 50_000;

  static IndexStore inMemory() throws IOException {
    return of(new SleepingLockWrapper(new ByteBuffersDirectory(), PATIENCE), Optional.empty());
  }

  static IndexStore open(Path folder) throws IOException {
    FSDirectory files = FSDirectory.open(folder);
    Directory directory = new SleepingLockWrapper(files, PATIENCE);
    try {
      if (DirectoryReader.indexExists(directory)) {
        new CheckedFiles(files).check();
      }
      return of(directory, Optional.empty());
    } catch (AccessDeniedException | LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      log.debug("the index in {} is damaged", folder, e);
      clear(directory);
      return of(
          directory, Optional.of("The index in " + folder + " was damaged and is made anew."));
    }
  }

  private static IndexStore of(Directory directory, Optional<String> damage) throws IOException {
    makeIfMissing(directory);
    return new IndexStore(directory, DirectoryReader.open(directory), damage);
  }

  private static void clear(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static void makeIfMissing(Directory directory) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      return;
    }
    try (IndexWriter writer = new IndexWriter(directory, settings())) {
      writer.commit();
    } catch (LockObtainFailedException e) {
      if (!DirectoryReader.indexExists(directory)) {
        throw e;
      }
    }
  }

  /**
   * @throws LockObtainFailedException if another process goes on writing
   */
  IndexWriter writer() throws IOException {
    return new IndexWriter(directory, settings());
  }

  private static IndexWriterConfig settings() {
    return VectorWriting.settings(new IndexWriterConfig())
        .setMergePolicy(VectorWriting.merging().setForceMergeDeletesPctAllowed(0));
  }

  /** Clears away what was deleted, unless that takes long. */
  static void tidy(IndexWriter writer) throws IOException {
    if (writer.getDocStats().maxDoc <= TIDY_UP_TO) {
      writer.forceMergeDeletes();
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
