package dev.footnote.retrieval.vector;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Reads the vectors of one leaf, in the order of its documents. */
final class VectorReader {

  private final @Nullable ByteVectorValues high;
  private final @Nullable DocIndexIterator documents;
  private final BinaryDocValues rest;
  private float[] steps = {};

  VectorReader(LeafReader leaf, VectorField field) throws IOException {
    this.high = leaf.getByteVectorValues(field.name());
    this.documents = high == null ? null : high.iterator();
    this.rest = DocValues.getBinary(leaf, field.rest());
  }

  /** Goes to a document that is not before the last one; says whether it has a vector. */
  boolean advance(int document) throws IOException {
    if (documents == null) {
      return false;
    }
    int at = documents.docID();
    return (at >= document ? at : documents.advance(document)) == document
        && rest.advanceExact(document);
  }

  private byte[] high() throws IOException {
    if (high == null || documents == null) {
      throw new IllegalStateException("there is no document to read from");
    }
    return high.vectorValue(documents.index());
  }

  /** The vector of the document. */
  QuantizedVector vector() throws IOException {
    BytesRef bytes = rest.binaryValue();
    return new QuantizedVector(
        high().clone(), Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
  }

  /**
   * The cosine of the document's vector and another; 0 where either is zero.
   *
   * @param unit the other, of unit length or zero
   */
  float cosine(float[] unit) throws IOException {
    BytesRef bytes = rest.binaryValue();
    if (steps.length != unit.length) {
      steps = new float[unit.length];
    }
    QuantizedVector.readSteps(high(), bytes.bytes, bytes.offset, bytes.length, steps);
    double cosine = VectorUtil.dotProduct(steps, unit) * QuantizedVector.step(unit.length);
    return (float) Math.clamp(cosine, -1, 1);
  }
}
