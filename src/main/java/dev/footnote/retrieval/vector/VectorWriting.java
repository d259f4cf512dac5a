package dev.footnote.retrieval.vector;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** How an index that holds vectors is written. */
public final class VectorWriting {

  /** As many as any embedding model gives; Lucene alone takes 1,024. */
  private static final int MOST_DIMENSIONS = 8_192;

  /** Graphs are joined as seldom as this allows. */
  private static final int BUFFER_MEGABYTES = 64;

  private VectorWriting() {}

  /** The same settings, made fit for vectors. */
  public static IndexWriterConfig settings(IndexWriterConfig settings) {
    return settings
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCodec(
            new Lucene104Codec() {
              @Override
              public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return new OfAnyDimension(super.getKnnVectorsFormatForField(field));
              }
            });
  }

  /** The same format, read as such, that takes more dimensions. */
  private static final class OfAnyDimension extends KnnVectorsFormat {

    private final KnnVectorsFormat format;

    OfAnyDimension(KnnVectorsFormat format) {
      super(format.getName());
      this.format = format;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
      return format.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
      return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
      return MOST_DIMENSIONS;
    }
  }
}
