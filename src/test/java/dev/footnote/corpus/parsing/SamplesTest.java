package dev.footnote.corpus.parsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as people have them, made with each format's usual tools, against what they say. */
class SamplesTest {

  private static final Expectation EXPECTATION = new Expectation();

  @AfterAll
  static void endTheProcesses() {
    EXPECTATION.close();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsReadAsAPersonReadsIt(Path sample) throws IOException {
    EXPECTATION.assertMet(sample);
  }

  static Stream<Path> samples() throws IOException {
    return Expectation.samples();
  }
}
