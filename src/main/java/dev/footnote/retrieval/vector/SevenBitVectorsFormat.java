package dev.footnote.retrieval.vector;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99FlatVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's graph of vectors, for vectors of seven bits a component and any dimension. Lucene finds
 * it by its name when it opens an index.
 */
public final class SevenBitVectorsFormat extends KnnVectorsFormat {

  /** As many as any embedding model gives; Lucene alone takes 1,024. */
  private static final int MOST_DIMENSIONS = 8_192;

  /** A vector is linked to so many others; twice as many in the lowest layer. */
  private static final int LINKS = 32;

  /** They are chosen among so many of the nearest. */
  private static final int CHOSEN_AMONG = 200;

  private final FlatVectorsFormat vectors = new Lucene99FlatVectorsFormat(new SevenBitScorer());

  /** For Lucene. */
  public SevenBitVectorsFormat() {
    super("FootnoteSevenBit");
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return new Lucene99HnswVectorsWriter(
        state, LINKS, CHOSEN_AMONG, vectors, vectors.fieldsWriter(state), 1, null);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return new Lucene99HnswVectorsReader(state, vectors.fieldsReader(state));
  }

  @Override
  public int getMaxDimensions(String field) {
    return MOST_DIMENSIONS;
  }
}
