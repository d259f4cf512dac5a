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
  @MethodSource
  void everySampleIsReadAsAPersonReadsIt(Path sample) throws Exception {
    EXPECTATION.assertMet(sample);
  }

  static Stream<Path> everySampleIsReadAsAPersonReadsIt() throws IOException {
    return Stream.of("json", "telegram", "gz", "zip")
        .flatMap(
            folder -> {
              try {
                return Expectation.samples(folder);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }
}
