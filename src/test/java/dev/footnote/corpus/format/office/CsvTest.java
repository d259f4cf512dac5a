package dev.footnote.corpus.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.parsing.Expectation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @TempDir Path folder;

  private Content read(String name, byte[] bytes) throws IOException, UnreadableException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return Office.read(FileKind.CSV, file);
  }

  private List<String> lines(String csv) throws IOException, UnreadableException {
    return Office.lines(read("some.csv", csv.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void whateverStandsBetweenTheCellsIsFound(String separator) throws Exception {
    String csv =
        "Town~Height~Note\r\nRye~12~\"old, small; a\tb|c\"\r\nHythe~4~low\r\n"
            .replace("~", separator);

    assertThat(lines(csv))
        .containsExactly(
            "|| Town | Height | Note", "| Rye | 12 | old, small; a\tb|c", "| Hythe | 4 | low");
  }

  @Test
  void whatTheFileSaysOfItsSeparatorGoesBefore() throws Exception {
    assertThat(lines("sep=;\nA;B\n1,2;3,4\n")).containsExactly("|| A | B", "| 1,2 | 3,4");
  }

  @Test
  void quotationMarksAndLineEndsInCellsAreRead() throws Exception {
    assertThat(lines("Who,Says\nAnn,\"one,\n\"\"two\"\"\"\nBob,\"x\" y\n\n,\n"))
        .containsExactly("|| Who | Says", "| Ann | one, \"two\"", "| Bob | x y");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedTakesNothingAlong() throws Exception {
    String rows = "12,mm\n".repeat(5000);

    assertThat(lines("Size,Unit\n\"19 in,rack\n" + rows)).hasSize(5002);
  }

  @Test
  void theFirstRowNamesTheColumnsOnlyWhereItLooksSo() throws Exception {
    assertThat(lines("2024-01-02,Rye,7\n2024-01-03,Hythe,9\n"))
        .containsExactly("| 2024-01-02 | Rye | 7", "| 2024-01-03 | Hythe | 9");
    assertThat(lines("Town,2023,2024\nRye,7,9\n"))
        .containsExactly("|| Town | 2023 | 2024", "| Rye | 7 | 9");
  }

  @Test
  void aRowIsSaidWithTheNamesOfItsColumns() throws Exception {
    Path file = folder.resolve("hours.csv");
    Files.writeString(file, "Day,Opens\nMonday,9.30\nTuesday,10\n");
    try (Expectation expectation = new Expectation()) {
      assertThat(expectation.articles(file).getFirst().passages().get(1).said())
          .isEqualTo("Monday, Opens: 9.30");
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-16,", "windows-1252,is not UTF-8; read as windows-1252"})
  void itsCharsetIsFound(String charset, String note) throws Exception {
    Content content =
        read("some.csv", "Straße;Höhe\nGrün;5\nMühlweg;7\n".getBytes(Charset.forName(charset)));

    assertThat(Office.lines(content)).startsWith("|| Straße | Höhe");
    assertThat(content.notes()).isEqualTo(note == null ? List.of() : List.of(note));
  }

  @Test
  void evenInAnArchiveItIsCalledWhatItsFileIsCalled() throws Exception {
    Path zip =
        Office.zip(folder.resolve("all.zip"), new Office.Part("a/opening_hours.csv", "a,b\n1,2\n"));
    try (Expectation expectation = new Expectation()) {
      assertThat(expectation.articles(zip).getFirst().title()).isEqualTo("opening hours");
    }
  }

  @Test
  void itIsCalledWhatItsFileIsCalled() throws Exception {
    Path file = folder.resolve("opening_hours 2024.tsv");
    Files.writeString(file, "a\tb\n1\t2\n");
    try (Expectation expectation = new Expectation()) {
      assertThat(expectation.articles(file).getFirst().title()).isEqualTo("opening hours 2024");
    }
  }
}
