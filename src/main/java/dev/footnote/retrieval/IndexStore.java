package dev.footnote.retrieval;

import dev.footnote.language.EnglishAnalyzer;
import dev.footnote.language.LanguageAnalyzer;
import dev.footnote.retrieval.vector.VectorWriting;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.SleepingLockWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where the index lies: always a whole one, if perhaps empty.
 *
 * @param directory the files
 * @param damage what was wrong with those found, in one line for a person
 */
record IndexStore(Directory directory, Optional<String> damage) implements Closeable {

  /** How long to wait for another process that is writing, in milliseconds. */
  private static final long PATIENCE = 2_000;

  /**
   * Up to so many documents the deleted ones are cleared away at once, so that they no longer count
   * as passages that hold a term. In a large index a few don't matter, and clearing takes long.
   */
  private static final int TIDY_UP_TO = 50_000;

  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          EnglishAnalyzer.STEMS,
          Map.of(
              Documents.SPELLING, EnglishAnalyzer.SPELLING,
              Documents.PAIRS, LanguageAnalyzer.PAIRS));

  static IndexStore inMemory() throws IOException {
    Directory directory = new SleepingLockWrapper(new ByteBuffersDirectory(), PATIENCE);
    makeIfMissing(directory);
    return new IndexStore(directory, Optional.empty());
  }

  static IndexStore open(Path folder) throws IOException {
    FSDirectory files = FSDirectory.open(folder);
    Directory directory = new SleepingLockWrapper(files, PATIENCE);
    Exception problem = check(files);
    if (problem != null) {
      clear(directory);
    }
    makeIfMissing(directory);
    return new IndexStore(
        directory,
        Optional.ofNullable(problem)
            .map(p -> "The index in " + folder + " was damaged and is made anew."));
  }

  /** What is wrong with an index, if anything is. */
  private static @Nullable Exception check(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return null;
    }
    try {
      new CheckedFiles(directory).check();
      DirectoryReader.open(directory).close();
      return null;
    } catch (AccessDeniedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return e;
    }
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
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setForceMergeDeletesPctAllowed(0);
    return VectorWriting.settings(new IndexWriterConfig(ANALYZER).setMergePolicy(merging));
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
