package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.TextDecoder;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tables of plain text: a line for each row, with commas, semicolons, tabs or bars between the
 * cells. Each row is a table's row; the first names the columns where it looks so.
 */
public record CsvFormat() implements Format {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** So much tells what separates the cells. */
  private static final int MOST_SAMPLED = 64 * 1024;

  private static final int MOST_ROWS_SAMPLED = 100;

  /** In UTF-16 units. */
  private static final int LONGEST_CELL = 20_000;

  /** How Excel is told what separates the cells. */
  private static final Pattern STATED = Pattern.compile("\"?sep=(.)\"?\\R");

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    Decoded decoded =
        TextDecoder.decode(Files.readAllBytes(file))
            .orElseThrow(
                () ->
                    new UnreadableException(
                        "the file is not text but binary; save it as .csv in UTF-8 or as .xlsx"));
    Matcher stated = STATED.matcher(decoded.text());
    boolean found = stated.lookingAt();
    String text = found ? decoded.text().substring(stated.end()) : decoded.text();
    char separator = found ? stated.group(1).charAt(0) : separator(text, file);
    List<List<String>> rows = rows(text, separator, true, Integer.MAX_VALUE);
    if (rows.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      // A quotation mark that opens a cell and is never closed would take in all that follows.
      rows = rows(text, separator, false, Integer.MAX_VALUE);
    }
    ContentBuilder content = new ContentBuilder();
    boolean named = ColumnNames.areFirst(rows, true);
    for (int i = 0; i < rows.size(); i++) {
      content.row(rows.get(i), i == 0 && named);
    }
    Content read = content.build(new Metadata(null, null, null, Metadata.UNDATED, null, null));
    return List.of(decoded.note() == null ? read : read.noting(decoded.note()));
  }

  /** The one by which most rows have as many cells as each other, and more than one. */
  private static char separator(String text, Path file) throws IOException {
    boolean tabs = FileKind.ending(file.getFileName().toString()).equals("tsv");
    String sample = text.substring(0, Math.min(text.length(), MOST_SAMPLED));
    char best = tabs ? '\t' : ',';
    long most = alike(sample, best);
    for (char separator : SEPARATORS) {
      long alike = alike(sample, separator);
      if (alike > most) {
        best = separator;
        most = alike;
      }
    }
    return best;
  }

  /** How many cells stand in rows of the usual length; 0 if that is one cell. */
  private static long alike(String sample, char separator) throws IOException {
    List<List<String>> rows = rows(sample, separator, true, MOST_ROWS_SAMPLED);
    Map<Integer, Integer> lengths = new HashMap<>();
    rows.forEach(row -> lengths.merge(row.size(), 1, Integer::sum));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(usual -> usual.getKey() > 1)
        .map(usual -> 1000L * usual.getValue() / rows.size() * 1000 + usual.getKey())
        .orElse(0L);
  }

  /** The rows that are not empty. */
  private static List<List<String>> rows(String text, char separator, boolean quoted, int most)
      throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setQuote(quoted ? '"' : null)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        if (rows.size() == most) {
          break;
        }
        List<String> cells = row.toList();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }
}
