package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordNetFilesTest {

  @TempDir private Path folder;

  private static List<String> looksUp(Dictionary dictionary) {
    return Stream.of("recusing", "wives", "better", "seldom", "tolls")
        .flatMap(word -> Stream.of(POS.values()).map(pos -> look(dictionary, pos, word)))
        .toList();
  }

  private static String look(Dictionary dictionary, POS pos, String word) {
    try {
      return word
          + dictionary.getMorphologicalProcessor().lookupAllBaseForms(pos, word)
          + dictionary.lookupIndexWord(pos, word);
    } catch (JWNLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void unpackedItSaysWhatItSaysPacked() throws JWNLException {
    List<String> packed = looksUp(WordNetFiles.open(null));

    assertThat(looksUp(WordNetFiles.open(folder.resolve("a & b")))).isEqualTo(packed);
    assertThat(looksUp(WordNetFiles.open(folder.resolve("a & b")))).isEqualTo(packed);
  }

  @Test
  void itIsUnpackedOnce() throws JWNLException, IOException {
    WordNetFiles.open(folder);
    WordNetFiles.open(folder);

    try (Stream<Path> unpacked = Files.list(folder)) {
      assertThat(unpacked).singleElement().asString().endsWith("wordnet-3.1");
    }
  }

  @Test
  void whereItCannotBeUnpackedItIsReadPacked() throws JWNLException, IOException {
    Path file = Files.createFile(folder.resolve("a file, and no folder"));

    assertThat(looksUp(WordNetFiles.open(file))).isEqualTo(looksUp(WordNetFiles.open(null)));
  }

  @Test
  void whereWhatWasUnpackedIsMissingItIsReadPacked() throws JWNLException, IOException {
    Files.createDirectory(folder.resolve("wordnet-3.1"));

    assertThat(looksUp(WordNetFiles.open(folder))).isEqualTo(looksUp(WordNetFiles.open(null)));
  }
}
