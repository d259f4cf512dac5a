package dev.footnote.operation;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.file.FileTree;
import dev.footnote.file.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link Backup} on its way back. It is unpacked beside its place and checked as a whole, and
 * only then moved there, file by file; what is there and not in it stays. The settings file and the
 * prompts never replace others: they are put beside them.
 */
public final class Restoration implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Restoration.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is added to a name that is taken by another file of settings or prompt. */
  private static final String BESIDE = ".from-backup";

  /** More files than any backup has. */
  private static final int MOST_FILES = 1_000_000;

  /** What an entry's name may hold: no control character, and nothing that another system parts. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\\\:]+");

  private static final Pattern PROMPT = Pattern.compile(Backup.PROMPTS + "[^/]+\\.txt");

  private final Path unpacked;

  /** The unpacked files, by the places that they go to. */
  private final Map<Path, Path> files = new LinkedHashMap<>();

  private final Backup places;

  private Restoration(Backup places, Path unpacked) {
    this.places = places;
    this.unpacked = unpacked;
  }

  /**
   * Unpacks and checks an archive. Nothing is changed yet.
   *
   * @param file the archive
   * @param places where everything goes
   * @throws IOException if it is none, is damaged, or holds anything that does not belong there;
   *     the message is for a person
   */
  public static Restoration of(Path file, Backup places) throws IOException {
    OwnerOnly.folder(places.data());
    Restoration restoration =
        new Restoration(places, Files.createTempDirectory(places.data(), ".restore"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      checkLabel(zip, file);
      restoration.unpack(zip, file);
      return restoration;
    } catch (ZipException e) {
      restoration.close();
      throw new IOException(file + " is not a whole backup: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      restoration.close();
      throw e;
    }
  }

  private static void checkLabel(ZipFile zip, Path file) throws IOException {
    ZipEntry label = zip.getEntry(Backup.LABEL);
    if (label == null) {
      throw new IOException(file + " is not a backup of Footnote; name one that backup has made");
    }
    try (InputStream content = zip.getInputStream(label)) {
      JsonNode said = JSON.readTree(content.readNBytes(10_000));
      int form = said == null ? 0 : said.path("form").asInt();
      if (form < 1 || form > Backup.FORM) {
        throw new IOException(
            "%s has form %d, and this version of Footnote reads form %d; take the version that made it"
                .formatted(file, form, Backup.FORM));
      }
    }
  }

  private void unpack(ZipFile zip, Path file) throws IOException {
    if (zip.size() > MOST_FILES) {
      throw new IOException(
          "%s holds %,d files, and no backup more than %,d; nothing is restored"
              .formatted(file, zip.size(), MOST_FILES));
    }
    long room = Files.getFileStore(unpacked).getUsableSpace();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    for (int number = 0; entries.hasMoreElements(); number++) {
      ZipEntry entry = entries.nextElement();
      if (entry.getName().equals(Backup.LABEL)) {
        continue;
      }
      Path place =
          place(entry)
              .orElseThrow(
                  () ->
                      new IOException(
                          "%s holds “%s”, which is no part of a backup; nothing is restored"
                              .formatted(file, entry.getName())));
      Path fresh = unpacked.resolve(Integer.toString(number));
      if (files.putIfAbsent(place, fresh) != null) {
        throw new IOException(
            "%s holds “%s” twice; nothing is restored".formatted(file, entry.getName()));
      }
      room -= unpack(zip, entry, fresh, room);
    }
  }

  /** How many bytes it took. The size that an entry tells may be a lie. */
  private static long unpack(ZipFile zip, ZipEntry entry, Path fresh, long room)
      throws IOException {
    OwnerOnly.file(fresh);
    long written = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(fresh)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > room) {
          throw new FileSystemException(
              "the backup needs more room than is free where the data folder lies");
        }
        out.write(buffer, 0, read);
      }
    }
    return written;
  }

  /** Where an entry goes; empty if nowhere. */
  private Optional<Path> place(ZipEntry entry) {
    String name = entry.getName();
    if (entry.isDirectory() || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    List<String> steps = Arrays.asList(name.split("/", -1));
    if (steps.stream().anyMatch(step -> step.isBlank() || step.matches("\\.+"))) {
      return Optional.empty();
    }
    try {
      if (name.equals(Backup.SETTINGS)) {
        return Optional.of(places.settings());
      } else if (PROMPT.matcher(name).matches()) {
        return Optional.of(places.prompts().resolve(steps.getLast()));
      }
      Path place =
          places.data().resolve(name.substring(Math.min(name.length(), Backup.DATA.length())));
      return Optional.of(place)
          .filter(to -> name.startsWith(Backup.DATA) && Backup.KEPT.contains(steps.get(1)))
          .filter(to -> to.normalize().startsWith(places.data().normalize()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** How many files it holds. */
  public int files() {
    return files.size();
  }

  /** The files of the data folder that it will replace by others. */
  public List<Path> replaced() throws IOException {
    List<Path> replaced = new ArrayList<>();
    for (Map.Entry<Path, Path> one : files.entrySet()) {
      if (isData(one.getKey()) && isOther(one.getKey(), one.getValue())) {
        replaced.add(one.getKey());
      }
    }
    return replaced;
  }

  private boolean isData(Path place) {
    return place.startsWith(places.data())
        && !place.equals(places.settings())
        && !place.startsWith(places.prompts());
  }

  private static boolean isOther(Path place, Path fresh) throws IOException {
    return Files.exists(place) && Files.mismatch(place, fresh) >= 0;
  }

  /**
   * Puts everything in its place. A kill leaves some files restored and the others as they were;
   * restoring again completes it.
   *
   * @return the files of settings and prompts that were put beside others
   */
  public List<Path> putInPlace() throws IOException {
    List<Path> beside = new ArrayList<>();
    for (Map.Entry<Path, Path> one : files.entrySet()) {
      Path place = one.getKey();
      if (!isData(place) && isOther(place, one.getValue())) {
        place = place.resolveSibling(place.getFileName() + BESIDE);
        beside.add(place);
      }
      Path folder = requireNonNull(place.toAbsolutePath().getParent(), "a file lies in a folder");
      if (isData(place)) {
        OwnerOnly.folder(folder);
      } else {
        Files.createDirectories(folder);
      }
      try {
        Files.move(one.getValue(), place, ATOMIC_MOVE, REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) { // the settings' disk is another
        Files.move(one.getValue(), place, REPLACE_EXISTING);
      }
    }
    return beside;
  }

  /** Deletes what was unpacked and not put in its place. */
  @Override
  public void close() {
    try {
      FileTree.delete(unpacked);
    } catch (IOException e) {
      log.warn("{} could not be deleted", unpacked);
    }
  }
}
