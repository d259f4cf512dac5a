package dev.footnote.retrieval.vector;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** How an index that holds vectors is written. */
public final class VectorWriting {

  /** Graphs are joined as seldom as this allows. */
  private static final int BUFFER_MEGABYTES = 64;

  /** Lucene takes none less. */
  private static final int FEWEST_SEGMENTS = 2;

  /** Up to twice as many there are no more segments than that, but for small ones. */
  private static final int OF_ANY_SIZE_MEGABYTES = 2_048;

  private VectorWriting() {}

  /** The same settings, made fit for vectors. */
  public static IndexWriterConfig settings(IndexWriterConfig settings) {
    KnnVectorsFormat format = new SevenBitVectorsFormat();
    return settings
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergePolicy(merging())
        .setCodec(
            new Lucene104Codec() {
              @Override
              public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
              }
            });
  }

  /**
   * Merges segments to fewer than Lucene does by itself: each has a graph of its own, and ten small
   * graphs take several times as long to search as a large one.
   */
  public static TieredMergePolicy merging() {
    return new TieredMergePolicy()
        .setSegmentsPerTier(FEWEST_SEGMENTS)
        .setFloorSegmentMB(OF_ANY_SIZE_MEGABYTES);
  }
}
