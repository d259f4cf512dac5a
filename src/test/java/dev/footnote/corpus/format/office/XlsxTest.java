package dev.footnote.corpus.format.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.office.Office.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {

  @TempDir Path folder;

  private static String workbook(String properties, String... sheets) {
    StringBuilder xml = new StringBuilder("<workbook>" + properties + "<sheets>");
    for (int i = 0; i < sheets.length; i++) {
      xml.append("<sheet name=\"%s\" r:id=\"s%d\"/>".formatted(sheets[i], i));
    }
    return xml + "</sheets></workbook>";
  }

  private Content read(String workbook, List<String> sheets, Part... more)
      throws IOException, UnreadableException {
    List<Part> parts = new ArrayList<>(List.of(more));
    parts.add(new Part("xl/workbook.xml", workbook));
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      relations.append(
          "<Relationship Id=\"s%1$d\" Type=\"t/worksheet\" Target=\"s%1$d.xml\"/>".formatted(i));
      parts.add(new Part("xl/s" + i + ".xml", "<worksheet>" + sheets.get(i) + "</worksheet>"));
    }
    relations.append("<Relationship Id=\"x\" Type=\"t/sharedStrings\" Target=\"strings.xml\"/>");
    relations.append("<Relationship Id=\"y\" Type=\"t/styles\" Target=\"/xl/styles.xml\"/>");
    parts.add(
        new Part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>"));
    return Office.read(
        FileKind.XLSX, Office.zip(folder.resolve("boat_hire.xlsx"), parts.toArray(Part[]::new)));
  }

  private List<String> lines(String sheet, Part... more) throws IOException, UnreadableException {
    return Office.lines(read(workbook("", "Boats"), List.of(sheet), more));
  }

  private static String row(int number, String... words) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        row.append(
            "<c r=\"%c%d\" t=\"str\"><v>%s</v></c>".formatted((char) ('A' + i), number, words[i]));
      }
    }
    return row + "</row>";
  }

  @Test
  void eachSheetThatIsShownStandsUnderItsName() throws Exception {
    String workbook =
        workbook(
            "", "Boats", "Crew", "Old\" state=\"hidden", "Lists\" state=\"veryHidden", "Empty");
    String sheet = "<sheetData>" + row(1, "a", "b", "c") + row(2, "1", "2", "3") + "</sheetData>";
    Content content = read(workbook, List.of(sheet, sheet, sheet, sheet, "<sheetData/>"));

    assertThat(Office.lines(content))
        .containsExactly(
            "# Boats", "|| a | b | c", "| 1 | 2 | 3", "# Crew", "|| a | b | c", "| 1 | 2 | 3");
    assertThat(FileKind.tableTitle("boat_hire.xlsx")).contains("boat hire");
  }

  @Test
  void stringsAreReadWhereverTheyAreKept() throws Exception {
    assertThat(
            lines(
                "<sheetData><row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>in</t><r><t>line</t></r></is></c>"
                    + "<c t=\"str\"><f>A1&amp;B1</f><v>made</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>99</v></c>"
                    + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-05-06T00:00:00</v></c>"
                    + "</row></sheetData>",
                new Part(
                    "xl/strings.xml",
                    "<sst><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>ruby</t></rPh></si><si><t>a_x000D_\nb</t></si></sst>")))
        .containsExactly("# Boats", "| a b | inline | made | rich |  | TRUE |  | 2024-05-06");
  }

  @ParameterizedTest
  @CsvSource({
    "General, 7.0, 7",
    "General, 0.30000000000000004, 0.3",
    "General, 1.5E3, 1500",
    "General, -0.0, 0",
    "General, 1E999999999, 1E999999999",
    "'#,##0.00\\ [$€-407]', 1234.5, 1234.5",
    "0%, 0.07, 7%",
    "0.00E+00, 12, 12",
    "yyyy\\-mm\\-dd, 45822, 2025-06-14",
    "[$-407]d. mmmm yyyy;@, 45822, 2025-06-14",
    "mmm yy, 45822, 2025-06-14",
    "d/m/yy h:mm, 45822.625, 2025-06-14 15:00",
    "d/m/yy h:mm, 45822, 2025-06-14",
    "hh:mm, 0.604166666666667, 14:30",
    "hh:mm:ss, 0.5000115740740741, 12:00:01",
    "[h]:mm, 1.25, 30:00",
    "\"day\" 0, 3, 3",
    "d/m/yyyy, 1, 1900-01-01",
    "d/m/yyyy, 61, 1900-03-01",
    "d/m/yyyy, -5, -5"
  })
  void numbersAreWrittenAsTheyAreShown(String format, String stored, String shown)
      throws Exception {
    Part styles =
        new Part(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"%s\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
                .formatted(format.replace("\"", "&quot;")));

    assertThat(
            lines("<sheetData><row><c s=\"1\"><v>" + stored + "</v></c></row></sheetData>", styles))
        .containsExactly("# Boats", "| " + shown);
  }

  @Test
  void daysOfFormatsThatNeedNoCodeAreKnownAndThoseOfOldMacs() throws Exception {
    Part styles =
        new Part(
            "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
    String sheet = "<sheetData><row><c s=\"0\"><v>44360</v></c></row></sheetData>";
    String mac = workbook("<workbookPr date1904=\"1\"/>", "Boats");

    assertThat(lines(sheet, styles)).endsWith("| 2021-06-13");
    assertThat(Office.lines(read(mac, List.of(sheet), styles))).endsWith("| 2025-06-14");
  }

  @Test
  void emptyRowsPartTablesThatNameTheirColumnsAndNoOthers() throws Exception {
    Content content =
        read(
            workbook("", "Boats"),
            List.of(
                "<sheetData>"
                    + row(1, "Boats of the club")
                    + row(3, "Boat", "Seats", "Built")
                    + row(4, "Curlew", "4", "1988")
                    + row(5)
                    + row(7, "Dabchick", "2", "2004")
                    + row(9, "Hirer", "Town", "Hours")
                    + row(10, "Ann", "", "7")
                    + "</sheetData>"));

    assertThat(Office.lines(content))
        .containsExactly(
            "# Boats",
            "| Boats of the club",
            "|| Boat | Seats | Built",
            "| Curlew | 4 | 1988",
            "| Dabchick | 2 | 2004",
            "|| Hirer | Town | Hours",
            "| Ann |  | 7");
    assertThat(content.lines().get(3).group()).isEqualTo(content.lines().get(4).group());
  }

  @Test
  void aCellThatReachesDownStandsInEachRow() throws Exception {
    assertThat(
            lines(
                "<sheetData>"
                    + row(1, "Day", "Who", "Hours")
                    + row(2, "Monday", "Ann", "3")
                    + row(3, "", "Bob", "4")
                    + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"))
        .endsWith("| Monday | Ann | 3", "| Monday | Bob | 4");
  }

  @Test
  void whatTheFileStatesOfItselfIsKept() throws Exception {
    Content content =
        read(
            workbook("", "Boats"),
            List.of("<sheetData>" + row(1, "2031-01-01") + "</sheetData>"),
            new Part(
                "docProps/core.xml",
                "<cp:coreProperties><dc:title>Hire</dc:title><dc:creator>Ann</dc:creator><dcterms:created>2024-05-06T00:00:00Z</dcterms:created></cp:coreProperties>"));

    assertThat(content.metadata())
        .isEqualTo(new Metadata("Hire", "Ann", null, "2024-05-06", null, null, "2024-05-06"));
  }
}
