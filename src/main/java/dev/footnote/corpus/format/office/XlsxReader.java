package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import dev.footnote.corpus.format.office.DocumentBlock.Heading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads Excel's workbooks: each sheet that is shown, under its name. */
final class XlsxReader {

  private static final int MOST_COLUMNS = 16_384;

  /** A character that XML does not allow, as Excel writes it. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3}(\\d{1,7})):[A-Z]{1,3}(\\d{1,7})");

  private final Unzipped zip;
  private final List<String> shared = new ArrayList<>();
  private final CellFormats formats;

  private XlsxReader(Unzipped zip, Relationships parts, @Nullable Element workbook)
      throws IOException {
    this.zip = zip;
    @Nullable String since1904 = Xml.attribute(Xml.child(workbook, "workbookPr"), "date1904");
    Optional<String> styles = parts.ofType("styles");
    this.formats =
        new CellFormats(
            styles.isEmpty() ? null : Xml.root(zip, styles.get()),
            since1904 != null && since1904.matches("1|true"));
    Optional<String> strings = parts.ofType("sharedStrings");
    if (strings.isPresent() && zip.has(strings.get())) {
      readShared(strings.get());
    }
  }

  /** The part that is the workbook. */
  static Optional<String> workbook(Unzipped zip) throws IOException {
    return new Relationships(zip, "")
        .ofType("officeDocument")
        .or(() -> Optional.of("xl/workbook.xml"))
        .filter(part -> part.startsWith("xl/") && zip.has(part));
  }

  /**
   * Reads a file.
   *
   * @param part its {@link #workbook}
   * @throws UnreadableException if it is a binary workbook
   */
  static OfficeDocument read(Unzipped zip, String part) throws IOException {
    if (part.endsWith(".bin")) {
      throw new UnreadableException("it is a binary workbook (.xlsb); save it as .xlsx");
    }
    @Nullable Element workbook = Xml.root(zip, part);
    Relationships parts = new Relationships(zip, part);
    XlsxReader reader = new XlsxReader(zip, parts, workbook);
    List<DocumentBlock> blocks = new ArrayList<>();
    for (Element sheet : Xml.children(Xml.child(workbook, "sheets"), "sheet").toList()) {
      Optional<String> rows = parts.ofId(Xml.attribute(sheet, "id"));
      @Nullable String state = Xml.attribute(sheet, "state");
      boolean shown = state == null || state.equals("visible");
      if (shown && rows.isPresent() && zip.has(rows.get())) {
        List<DocumentBlock> read = reader.sheet(rows.get());
        if (!read.isEmpty()) {
          blocks.add(new Heading(String.valueOf(Xml.attribute(sheet, "name")), 1));
          blocks.addAll(read);
        }
      }
    }
    return new OfficeDocument(blocks, List.of(), DocumentProperties.ofOpenXml(zip), false);
  }

  private void readShared(String part) throws IOException {
    try (InputStream in = zip.stream(part).orElseThrow()) {
      Xml.read(
          in,
          element -> {
            if (Xml.is(element, "si")) {
              shared.add(words(element));
              element.remove();
            }
          });
    }
  }

  private List<DocumentBlock> sheet(String part) throws IOException {
    SheetRows rows = new SheetRows();
    int[] number = new int[1];
    try (InputStream in = zip.stream(part).orElseThrow()) {
      Xml.read(
          in,
          element -> {
            if (Xml.is(element, "row")) {
              number[0] = Xml.number(element, "r", number[0] + 1);
              List<String> cells = cells(element);
              if (!cells.isEmpty()) {
                rows.add(number[0], cells);
              }
              element.remove();
            } else if (Xml.is(element, "mergeCell")) {
              merge(String.valueOf(Xml.attribute(element, "ref")), rows);
            }
          });
    }
    return rows.blocks();
  }

  private static void merge(String range, SheetRows rows) {
    Matcher corners = RANGE.matcher(range);
    if (corners.matches()) {
      int first = Integer.parseInt(corners.group(2));
      rows.merge(column(corners.group(1), 0), first, Integer.parseInt(corners.group(3)));
    }
  }

  /** A row's cells up to the last that is not empty. */
  private List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    int column = 0;
    for (Element cell : row.children()) {
      column = column(Xml.attribute(cell, "r"), column);
      String words = value(cell).strip();
      if (!words.isEmpty() && column < MOST_COLUMNS) {
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(words);
      }
      column++;
    }
    return cells;
  }

  /** The column of a reference such as {@code AB12}, from 0. */
  private static int column(@Nullable String reference, int otherwise) {
    int column = 0;
    int i = 0;
    while (reference != null && i < reference.length() && i < 3 && isLetter(reference.charAt(i))) {
      column = 26 * column + reference.charAt(i) - 'A' + 1;
      i++;
    }
    return i == 0 ? otherwise : column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private String value(Element cell) {
    @Nullable Element stored = Xml.child(cell, "v");
    String value = stored == null ? "" : stored.wholeText();
    @Nullable String type = Xml.attribute(cell, "t");
    return switch (type == null ? "n" : type) {
      case "s" -> sharedAt(value);
      case "inlineStr" ->
          Xml.children(cell, "is").map(XlsxReader::words).collect(Collectors.joining());
      case "str" -> unescaped(value);
      case "b" -> value.equals("1") ? "TRUE" : value.isEmpty() ? "" : "FALSE";
      case "d" -> value.replaceFirst("T00:00(?::00(?:\\.0*)?)?Z?$", "").replace('T', ' ');
      case "e" -> ""; // what went wrong in a formula says nothing
      default -> value.isEmpty() ? "" : formats.written(value, Xml.number(cell, "s", 0));
    };
  }

  private String sharedAt(String index) {
    String digits = index.strip();
    int at = digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    return at >= 0 && at < shared.size() ? shared.get(at) : "";
  }

  /** The words of a string, of one piece or several, without how they are pronounced. */
  private static String words(Element string) {
    Words words = new Words();
    for (Element child : string.children()) {
      if (Xml.is(child, "t")) {
        words.add(unescaped(child.wholeText()), false);
      } else if (Xml.is(child, "r")) {
        Xml.children(child, "t").forEach(text -> words.add(unescaped(text.wholeText()), false));
      }
    }
    return words.line();
  }

  private static String unescaped(String text) {
    return text.indexOf("_x") < 0
        ? text
        : ESCAPED
            .matcher(text)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }
}
