package dev.footnote.retrieval.langchain;

import dev.footnote.retrieval.vector.QuantizedVector;
import dev.footnote.retrieval.vector.VectorField;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How an entry of the store, but for its vector, lies in the index.
 *
 * @param id need not be unique
 * @param segment null where a vector was added alone
 */
record Entry(String id, @Nullable TextSegment segment) {

  static final VectorField VECTOR = new VectorField("vector");

  /** The entry in one piece: whether there is a segment, its metadata, the id, the text. */
  static final String ENTRY = "entry";

  static final String ID = "id";

  /** Each pair of a key and a value that is a string or a UUID and no longer than a term may be. */
  static final String PAIR = "pair";

  private static final int LONGEST_PAIR = 1_000;

  /** The document of an entry. */
  Document document(QuantizedVector vector) {
    Document document = new Document();
    VECTOR.add(document, vector);
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(ENTRY, write()));
    if (segment != null) {
      segment
          .metadata()
          .toMap()
          .forEach(
              (key, value) -> {
                String pair = pair(key, value);
                if (pair != null) {
                  document.add(new StringField(PAIR, pair, Field.Store.NO));
                }
              });
    }
    return document;
  }

  /** The term of a key and a value; null for a value of another type, or a very long one. */
  static @Nullable String pair(String key, Object value) {
    String pair = key + '\0' + value;
    boolean exact = value instanceof String || value instanceof UUID;
    return exact && pair.length() <= LONGEST_PAIR ? pair : null;
  }

  private BytesRef write() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeByte((byte) (segment == null ? 0 : 1));
      if (segment != null) {
        Map<String, Object> metadata = segment.metadata().toMap();
        out.writeVInt(metadata.size());
        for (Map.Entry<String, Object> pair : metadata.entrySet()) {
          out.writeString(pair.getKey());
          writeValue(out, pair.getValue());
        }
      }
      out.writeString(id);
      if (segment != null) {
        out.writeString(segment.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an entry was not written to memory", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Entry read(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Metadata metadata = readMetadata(in);
    String id = in.readString();
    return new Entry(id, metadata == null ? null : TextSegment.from(in.readString(), metadata));
  }

  /** The metadata alone; null where there is no segment. */
  static @Nullable Metadata readMetadata(BytesRef bytes) throws IOException {
    return readMetadata(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
  }

  private static @Nullable Metadata readMetadata(DataInput in) throws IOException {
    if (in.readByte() == 0) {
      return null;
    }
    Metadata metadata = new Metadata();
    for (int left = in.readVInt(); left > 0; left--) {
      String key = in.readString();
      switch (in.readByte()) {
        case 's' -> metadata.put(key, in.readString());
        case 'u' -> metadata.put(key, new UUID(in.readLong(), in.readLong()));
        case 'i' -> metadata.put(key, in.readInt());
        case 'l' -> metadata.put(key, in.readLong());
        case 'f' -> metadata.put(key, Float.intBitsToFloat(in.readInt()));
        default -> metadata.put(key, Double.longBitsToDouble(in.readLong()));
      }
    }
    return metadata;
  }

  private static void writeValue(DataOutput out, Object value) throws IOException {
    switch (value) {
      case String text -> {
        out.writeByte((byte) 's');
        out.writeString(text);
      }
      case UUID uuid -> {
        out.writeByte((byte) 'u');
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
      }
      case Integer number -> {
        out.writeByte((byte) 'i');
        out.writeInt(number);
      }
      case Long number -> {
        out.writeByte((byte) 'l');
        out.writeLong(number);
      }
      case Float number -> {
        out.writeByte((byte) 'f');
        out.writeInt(Float.floatToIntBits(number));
      }
      case Double number -> {
        out.writeByte((byte) 'd');
        out.writeLong(Double.doubleToLongBits(number));
      }
      default ->
          throw new IllegalArgumentException(
              "metadata holds a %s, which LangChain4j has no type for"
                  .formatted(value.getClass().getName()));
    }
  }
}
