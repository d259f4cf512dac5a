package dev.footnote.corpus.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfFormatTest {

  private static final Expectation EXPECTATION = new Expectation();

  static Stream<Path> samples() throws IOException {
    return Expectation.samples("pdf");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreReadAsACarefulReaderReadsThem(Path sample) throws Exception {
    EXPECTATION.assertMet(sample);
  }

  @AfterAll
  static void end() {
    EXPECTATION.close();
  }
}
