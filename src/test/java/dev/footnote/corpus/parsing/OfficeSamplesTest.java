package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of office programs and tables, each with what a person finds in it. */
class OfficeSamplesTest {

  private static final Expectation EXPECTATION = new Expectation();

  @AfterAll
  static void close() {
    EXPECTATION.close();
  }

  static Stream<Path> samples() {
    return Stream.of("docx", "odt", "rtf", "csv", "xlsx").flatMap(OfficeSamplesTest::samples);
  }

  private static Stream<Path> samples(String folder) {
    try {
      return Expectation.samples(folder);
    } catch (IOException e) {
      throw new IllegalStateException("the samples in " + folder + " cannot be listed", e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areReadAsAPersonReadsThem(Path sample) throws IOException, UnreadableException {
    EXPECTATION.assertMet(sample);
  }
}
