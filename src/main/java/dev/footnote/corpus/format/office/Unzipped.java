package dev.footnote.corpus.format.office;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip file whose entries are read by their names. All that is read of it together may unpack to
 * 100 MB, whatever its entries claim. Not thread-safe.
 */
final class Unzipped implements AutoCloseable {

  private static final long MOST = 100L * 1024 * 1024;

  private final ZipFile zip;
  private long left = MOST;

  Unzipped(Path file) throws IOException {
    this.zip = new ZipFile(file.toFile());
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** What an entry holds, to be closed; empty if there is none of that name. */
  Optional<InputStream> open(String name) throws IOException {
    @Nullable ZipEntry entry = zip.getEntry(name);
    return entry == null ? Optional.empty() : Optional.of(new Bounded(zip.getInputStream(entry)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what is read. */
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

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new OfficeException(
            "it unpacks to more than 100 MB; split it, or save it in another format");
      }
    }
  }
}
