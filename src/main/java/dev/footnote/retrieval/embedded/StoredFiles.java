package dev.footnote.retrieval.embedded;

import dev.footnote.retrieval.IndexedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/** What is known of the files of an index. */
final class StoredFiles {

  private StoredFiles() {}

  /** All files of an index, by the key of their source. */
  static Map<String, IndexedFile> all(IndexReader reader) throws IOException {
    Map<String, IndexedFile> all = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues files = DocValues.getSorted(leaf.reader(), Documents.FILE);
      BinaryDocValues stamps = DocValues.getBinary(leaf.reader(), Documents.STAMP);
      BinaryDocValues contents = DocValues.getBinary(leaf.reader(), Documents.CONTENT);
      BinaryDocValues reasons = DocValues.getBinary(leaf.reader(), Documents.REASON);
      while (stamps.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        int document = stamps.docID();
        if ((live == null || live.get(document))
            && files.advanceExact(document)
            && contents.advanceExact(document)) {
          String reason = reasons.advanceExact(document) ? text(reasons) : null;
          all.put(
              files.lookupOrd(files.ordValue()).utf8ToString(),
              new IndexedFile(text(stamps), text(contents), reason));
        }
      }
    }
    return all;
  }

  private static String text(BinaryDocValues values) throws IOException {
    return values.binaryValue().utf8ToString();
  }
}
