package dev.footnote.corpus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A zip file, of which entries are read one by one; all together they may unpack to 100 MB. Not
 * thread-safe.
 */
final class Unzipped implements AutoCloseable {

  /** In bytes, of all entries that are read. */
  private static final int MOST = 100 * 1024 * 1024;

  /** What old programs wrote names in, which do not say so. */
  private static final String OLD_CHARSET = "IBM437";

  private final ZipFile zip;
  private int left = MOST;

  private Unzipped(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a zip file.
   *
   * @throws UnreadableException if it has a password
   * @throws IOException if it is damaged
   */
  static Unzipped open(Path file) throws IOException, UnreadableException {
    try {
      return new Unzipped(zip(file));
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new UnreadableException("it is locked with a password; save it without one", e);
      }
      throw e;
    }
  }

  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("bad entry name")) {
        Charset old =
            Charset.isSupported(OLD_CHARSET)
                ? Charset.forName(OLD_CHARSET)
                : StandardCharsets.ISO_8859_1;
        return new ZipFile(file.toFile(), old);
      }
      throw e;
    }
  }

  /** The names of all entries but folders, in the order in which they are listed. */
  List<String> names() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .<String>map(ZipEntry::getName)
        .toList();
  }

  /**
   * The bytes of an entry; empty if there is none of this name.
   *
   * @throws UnreadableException if what has been read grows too large
   */
  Optional<byte[]> find(String name) throws IOException, UnreadableException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(left + 1); // whatever size the entry claims to have
      left -= bytes.length;
      if (left < 0) {
        throw new UnreadableException(
            "it unpacks to more than 100 MB; split it, or save it in another format");
      }
      return Optional.of(bytes);
    }
  }

  /** An entry that is XML, in the charset that it states; see {@link #find}. */
  Optional<Document> findXml(String name) throws IOException, UnreadableException {
    return find(name).map(Unzipped::xml);
  }

  /** XML as a document; no entity in it is expanded, and nothing that it names is opened. */
  static Document xml(byte[] bytes) {
    return Jsoup.parse(EncodedMarkup.decode(bytes, null).text(), "", Parser.xmlParser());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
