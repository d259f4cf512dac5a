package dev.footnote.corpus.format;

import java.io.FilterInputStream;
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
import org.jspecify.annotations.Nullable;

/**
 * A zip file, of which entries are read one by one; all together they may unpack to 100 MB. Not
 * thread-safe.
 */
public final class Unzipped implements AutoCloseable {

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
  public static Unzipped open(Path file) throws IOException, UnreadableException {
    try {
      return new Unzipped(zip(file));
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw new UnreadableException("it is locked with a password; save it without one", e);
      }
      throw e;
    }
  }

  /**
   * A zip file, the names in it as they were written.
   *
   * @throws ZipException if it is damaged
   */
  public static ZipFile zip(Path file) throws IOException {
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
  public List<String> names() {
    return zip.stream()
        .filter(entry -> !entry.isDirectory())
        .<String>map(ZipEntry::getName)
        .toList();
  }

  /** Whether there is an entry of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * What an entry holds, to be closed; empty if there is none of this name. Reading it throws an
   * {@link UnreadableException} if what has been read grows too large.
   */
  public Optional<InputStream> stream(String name) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    return entry == null ? Optional.empty() : Optional.of(new Bounded(zip.getInputStream(entry)));
  }

  /**
   * The bytes of an entry; empty if there is none of this name.
   *
   * @throws UnreadableException if what has been read grows too large
   */
  public Optional<byte[]> find(String name) throws IOException {
    Optional<InputStream> found = stream(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** An entry that is XML, in the charset that it states; see {@link #find}. */
  public Optional<Document> findXml(String name) throws IOException {
    return find(name).map(Unzipped::xml);
  }

  /** XML as a document; no entity in it is expanded, and nothing that it names is opened. */
  public static Document xml(byte[] bytes) {
    return Jsoup.parse(EncodedMarkup.decode(bytes, null).text(), "", Parser.xmlParser());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what is read, whatever size an entry claims to have. */
  private final class Bounded extends FilterInputStream {

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws UnreadableException {
      left -= read;
      if (left < 0) {
        throw new UnreadableException(
            "it unpacks to more than 100 MB; split it, or save it in another format");
      }
    }
  }
}
