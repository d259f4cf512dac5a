package dev.footnote.corpus.parsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages, mail, books and feeds as people have them, and what a careful reader finds in them. */
class WebFormatsTest {

  private static final Expectation EXPECTATION = new Expectation();

  static Stream<Path> samples() throws IOException {
    Stream<Path> all = Stream.empty();
    for (String folder : List.of("html", "mhtml", "eml", "epub", "rss", "atom")) {
      all = Stream.concat(all, Expectation.samples(folder));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areReadAsACarefulReaderReadsThem(Path sample) throws Exception {
    EXPECTATION.assertMet(sample);
  }

  @AfterAll
  static void end() {
    EXPECTATION.close();
  }
}
