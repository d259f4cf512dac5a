package dev.footnote.retrieval.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFilesTest {

  @TempDir private Path folder;
  private FSDirectory directory;

  @BeforeEach
  void writeAnIndex() throws IOException {
    directory = FSDirectory.open(folder);
    write("one");
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  private void write(String word) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      Document document = new Document();
      document.add(new StringField("word", word, Field.Store.YES));
      writer.addDocument(document);
      writer.commit();
    }
  }

  /** Changes a byte in the middle of the largest file, which looks as old as before. */
  private FileTime garble() throws IOException {
    Path largest =
        folder.resolve(SegmentInfos.readLatestCommit(directory).info(0).info.name + ".cfs");
    FileTime written = Files.getLastModifiedTime(largest);
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(largest, bytes);
    Files.setLastModifiedTime(largest, written);
    return written;
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    garble();

    assertThatThrownBy(() -> new CheckedFiles(directory).check())
        .isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void whatWasFoundWholeIsNotReadAgain() throws IOException {
    new CheckedFiles(directory).check();
    garble();

    assertThatCode(() -> new CheckedFiles(directory).check()).doesNotThrowAnyException();
  }

  @Test
  void whatWasTouchedSinceIsReadAgain() throws IOException {
    new CheckedFiles(directory).check();
    FileTime written = garble();
    Files.setLastModifiedTime(
        folder.resolve(SegmentInfos.readLatestCommit(directory).info(0).info.name + ".cfs"),
        FileTime.fromMillis(written.toMillis() + 1_000));

    assertThatThrownBy(() -> new CheckedFiles(directory).check())
        .isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void allIsReadAgainOnceWhatIsKnownIsForgotten() throws IOException {
    new CheckedFiles(directory).check();
    garble();
    CheckedFiles.forget(folder);

    assertThatThrownBy(() -> new CheckedFiles(directory).check())
        .isInstanceOf(CorruptIndexException.class);
  }

  @Test
  void whatWasAddedIsChecked() throws IOException {
    new CheckedFiles(directory).check();
    String checked = Files.readString(folder.resolve("checked"));
    write("two");
    new CheckedFiles(directory).check();

    assertThat(Files.readString(folder.resolve("checked"))).isNotEqualTo(checked);
  }
}
