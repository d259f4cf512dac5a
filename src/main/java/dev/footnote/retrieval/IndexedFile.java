package dev.footnote.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was indexed.
 *
 * @param stamp its source's, see {@link Documents#STAMP}
 * @param content the digest of its articles
 * @param reason why it cannot be used; null if it can
 */
record IndexedFile(String stamp, String content, @Nullable String reason) {

  /** All files of an index, by the key of their source. */
  static Map<String, IndexedFile> all(IndexReader reader) throws IOException {
    Map<String, IndexedFile> all = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues files = DocValues.getSorted(leaf.reader(), Documents.FILE);
      SortedDocValues stamps = DocValues.getSorted(leaf.reader(), Documents.STAMP);
      SortedDocValues contents = DocValues.getSorted(leaf.reader(), Documents.CONTENT);
      SortedDocValues reasons = DocValues.getSorted(leaf.reader(), Documents.REASON);
      while (stamps.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
        int document = stamps.docID();
        if ((live == null || live.get(document))
            && files.advanceExact(document)
            && contents.advanceExact(document)) {
          String reason = reasons.advanceExact(document) ? text(reasons) : null;
          all.put(text(files), new IndexedFile(text(stamps), text(contents), reason));
        }
      }
    }
    return all;
  }

  private static String text(SortedDocValues values) throws IOException {
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }
}
