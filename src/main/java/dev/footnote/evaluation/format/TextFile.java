package dev.footnote.evaluation.format;

import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the files that the person names. */
public final class TextFile {

  private TextFile() {}

  /**
   * The file's text, which must be UTF-8.
   *
   * @throws BenchmarkException if it cannot be read
   */
  public static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException e) {
      throw new BenchmarkException("there is no file " + path);
    } catch (CharacterCodingException e) {
      throw new BenchmarkException(path + " must be UTF-8");
    } catch (IOException e) {
      throw new BenchmarkException(path + " cannot be read: " + Reason.why(e));
    }
  }
}
