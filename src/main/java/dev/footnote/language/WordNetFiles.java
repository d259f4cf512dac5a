package dev.footnote.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * WordNet's files, as a library brings them. Packed, they have to be read as a whole, which takes a
 * third of a second and 45 MB; unpacked, a word is looked up where it stands.
 */
final class WordNetFiles {

  private static final String PROPERTIES = "extjwnl_resource_properties.xml";
  private static final String PACKED = "net/sf/extjwnl/data/wordnet/wn31";
  private static final String VERSION = "wordnet-3.1";
  private static final List<String> FILES =
      List.of(
          "data.adj",
          "data.adv",
          "data.noun",
          "data.verb",
          "index.adj",
          "index.adv",
          "index.noun",
          "index.verb",
          "adj.exc",
          "adv.exc",
          "noun.exc",
          "verb.exc",
          "res_properties.xml");

  private WordNetFiles() {}

  /**
   * Opens the dictionary.
   *
   * @param folder where it is unpacked, if need be; null leaves it packed, as does a folder that
   *     cannot be written to, or that lacks what was unpacked there
   */
  static Dictionary open(@Nullable Path folder) throws JWNLException {
    if (folder == null) {
      return Dictionary.getDefaultResourceInstance();
    }
    try {
      return unpacked(unpack(folder));
    } catch (IOException e) {
      return Dictionary.getDefaultResourceInstance();
    }
  }

  /** The library's own settings, but for where the files are and how they are read. */
  private static Dictionary unpacked(Path files) throws IOException, JWNLException {
    try (InputStream in = resource(PROPERTIES)) {
      String settings =
          new String(in.readAllBytes(), UTF_8)
              .replace("PrincetonResourceDictionaryFile", "PrincetonRandomAccessDictionaryFile")
              .replace("/" + PACKED, escaped(files.toString()));
      return Dictionary.getInstance(new ByteArrayInputStream(settings.getBytes(UTF_8)));
    }
  }

  private static Path unpack(Path folder) throws IOException {
    Path files = folder.resolve(VERSION);
    if (isWhole(files)) {
      return files;
    }
    Path fresh = Files.createTempDirectory(Files.createDirectories(folder), VERSION);
    try {
      for (String name : FILES) {
        try (InputStream in = resource(PACKED + "/" + name)) {
          Files.copy(in, fresh.resolve(name));
        }
      }
      Files.move(fresh, files, ATOMIC_MOVE);
    } catch (IOException e) {
      for (String name : FILES) {
        Files.deleteIfExists(fresh.resolve(name));
      }
      Files.delete(fresh);
      if (!isWhole(files)) { // else another process was quicker
        throw e;
      }
    }
    return files;
  }

  /** The library takes a file that is missing for one without a word. */
  private static boolean isWhole(Path files) {
    return FILES.stream().allMatch(name -> Files.isRegularFile(files.resolve(name)));
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Dictionary.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }

  private static String escaped(String path) {
    return path.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
