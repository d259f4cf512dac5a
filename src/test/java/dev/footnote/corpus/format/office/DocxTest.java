package dev.footnote.corpus.format.office;

import static dev.footnote.corpus.format.office.Office.body;
import static dev.footnote.corpus.format.office.Office.p;
import static dev.footnote.corpus.format.office.Office.r;
import static dev.footnote.corpus.format.office.Office.relations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.office.Office.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxTest {

  private static final Part STYLES =
      new Part(
          "word/styles.xml",
          """
          <w:styles xmlns:w="w">
          <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
          <w:style w:type="paragraph" w:styleId="Untertitel"><w:name w:val="Subtitle"/></w:style>
          <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
          <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/>
            <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Kapitelneu"><w:name w:val="Kapitel neu"/>
            <w:basedOn w:val="Kapitel"/></w:style>
          <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/>
            <w:basedOn w:val="Kreis"/></w:style>
          <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
          <w:style w:type="character" w:styleId="Geheim"><w:name w:val="Geheim"/>
            <w:rPr><w:vanish/></w:rPr></w:style>
          </w:styles>
          """);

  private static final Part NUMBERING =
      new Part(
          "word/numbering.xml",
          """
          <w:numbering xmlns:w="w">
          <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
          </w:abstractNum>
          <w:abstractNum w:abstractNumId="1">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="Art. %1"/></w:lvl>
          </w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="0"/>
            <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
          <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
          </w:numbering>
          """);

  @TempDir Path folder;

  private Content read(Part... parts) throws IOException, UnreadableException {
    return Office.read(FileKind.DOCX, Office.zip(folder.resolve("some.docx"), parts));
  }

  private List<String> lines(String... blocks) throws IOException, UnreadableException {
    return Office.lines(
        read(body(String.join("", blocks)), STYLES, NUMBERING, relations("styles", "numbering")));
  }

  private static String item(int list, int level, String words) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, r(words));
  }

  private static String cell(String words) {
    return "<w:tc>" + p(words) + "</w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>"
        + String.join("", List.of(cells).stream().map(DocxTest::cell).toList())
        + "</w:tr>";
  }

  @Test
  void headingsAreToldByTheirStylesWhateverTheseAreCalled() throws Exception {
    assertThat(
            lines(
                p("Titel", "The lift"),
                p("Untertitel", "A history"),
                p("berschrift1", "Its cage"),
                p("Kapitelneu", "Its rope"),
                p("Kreis", "It goes up."),
                "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + r("Its brake") + "</w:p>",
                "<w:p><w:pPr><w:pStyle w:val=\"Kapitel\"/><w:outlineLvl w:val=\"9\"/></w:pPr>"
                    + r("And down.")
                    + "</w:p>"))
        .containsExactly(
            "# The lift",
            "A history",
            "# Its cage",
            "## Its rope",
            "It goes up.",
            "### Its brake",
            "And down.");
  }

  @Test
  void headingsAreToldWithoutStylesByWhatTheyAreCalledInEnglish() throws Exception {
    Content content = read(body(p("Title", "Tea") + p("Heading2", "Green") + p("Body", "Leaves.")));

    assertThat(Office.lines(content)).containsExactly("# Tea", "## Green", "Leaves.");
    assertThat(content.metadata().title()).isEqualTo("Tea");
  }

  @Test
  void aShortParagraphInBoldTypeIsAHeadingAndASentenceIsNot() throws Exception {
    String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r>";

    assertThat(
            lines(
                "<w:p>" + bold.formatted("What it costs") + "</w:p>",
                "<w:p>" + bold.formatted("It costs nothing.") + "</w:p>",
                "<w:p>" + bold.formatted("Present:") + r(" all") + "</w:p>"))
        .containsExactly("** What it costs", "It costs nothing.", "Present: all");
  }

  @Test
  void itemsHaveTheNumbersThatWordCounts() throws Exception {
    assertThat(
            lines(
                item(1, 0, "wood"),
                item(1, 1, "oak"),
                item(1, 1, "ash"),
                item(1, 2, "white"),
                item(1, 0, "iron"),
                item(1, 1, "cast"),
                p("Or else:"),
                item(2, 0, "tin"),
                item(2, 0, "lead"),
                item(9, 0, "of no list")))
        .containsExactly(
            "- 1. wood",
            "-- 1a) oak",
            "-- 1b) ash",
            "--- white",
            "- 2. iron",
            "-- 2a) cast",
            "Or else:",
            "- 7. tin",
            "- 8. lead",
            "of no list");
  }

  @Test
  void headingsHaveTheirNumbersToo() throws Exception {
    String numbered =
        "<w:p><w:pPr><w:pStyle w:val=\"berschrift1\"/><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr>%s</w:p>";

    assertThat(lines(numbered.formatted(r("Name")), numbered.formatted(r("Seat"))))
        .containsExactly("# Art. I Name", "# Art. II Seat");
  }

  @Test
  void aTableHasTheNamesOfItsColumnsWhereTheyAreMarkedOrPlain() throws Exception {
    String marked =
        "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Who") + cell("Where") + "</w:tr>";

    assertThat(lines("<w:tbl>" + marked + row("Ann", "Rye") + "</w:tbl>"))
        .containsExactly("|| Who | Where", "| Ann | Rye");
    assertThat(lines("<w:tbl>" + row("Item", "Price") + row("Oil", "£3") + "</w:tbl>"))
        .containsExactly("|| Item | Price", "| Oil | £3");
    assertThat(lines("<w:tbl>" + row("Name", "Ann") + row("Town", "Rye") + "</w:tbl>"))
        .containsExactly("| Name | Ann", "| Town | Rye");
  }

  @Test
  void severalRowsOfNamesBecomeOneAndMergedCellsStandWhereTheyAreRead() throws Exception {
    String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("Visitors") + "</w:tc>";
    String header = "<w:trPr><w:tblHeader/></w:trPr>";
    String first = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("May") + "</w:tc>";
    String on = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";

    assertThat(
            lines(
                "<w:tbl>",
                "<w:tr>" + header + cell("Month") + wide + "</w:tr>",
                "<w:tr>" + header + cell("") + cell("2024") + cell("2025") + "</w:tr>",
                "<w:tr>" + first + cell("7") + cell("9") + "</w:tr>",
                "<w:tr>" + on + cell("8") + cell("3") + "</w:tr>",
                "</w:tbl>"))
        .containsExactly(
            "|| Month | Visitors 2024 | Visitors 2025", "| May | 7 | 9", "| May | 8 | 3");
  }

  @Test
  void aTableThatOnlyHoldsTextTogetherIsText() throws Exception {
    assertThat(
            lines(
                "<w:tbl><w:tr><w:tc>"
                    + p("berschrift1", "Box")
                    + p("It is of tin.")
                    + "</w:tc></w:tr></w:tbl>"))
        .containsExactly("# Box", "It is of tin.");
  }

  @Test
  void aTableInATableIsTheWordsOfItsCell() throws Exception {
    String inner = "<w:tbl>" + row("a", "1") + row("b", "2") + "</w:tbl>";

    assertThat(
            lines(
                "<w:tbl>"
                    + row("Kind", "Parts")
                    + "<w:tr>"
                    + cell("Lock")
                    + "<w:tc>"
                    + inner
                    + "<w:p/></w:tc></w:tr></w:tbl>"))
        .containsExactly("| Kind | Parts", "| Lock | a 1 b 2");
  }

  @Test
  void notesStandAtTheEndInTheOrderOfTheirMarksAndUnderNoHeading() throws Exception {
    Content content =
        read(
            body(
                p("Heading1", "Well")
                    + "<w:p>"
                    + r("It is deep")
                    + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"
                    + r(" and old.")
                    + "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>"
                    + p("Nobody fell in.")),
            new Part(
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\">"
                    + p("---")
                    + "</w:footnote><w:footnote w:id=\"3\">"
                    + p("Since 1720.")
                    + "</w:footnote></w:footnotes>"),
            new Part(
                "word/endnotes.xml",
                "<w:endnotes xmlns:w=\"w\"><w:endnote w:id=\"2\">"
                    + p("Forty feet.")
                    + "</w:endnote></w:endnotes>"),
            relations("footnotes", "endnotes"));

    assertThat(Office.lines(content))
        .containsExactly(
            "# Well", "It is deep and old.", "Nobody fell in.", "Forty feet.", "Since 1720.");
    assertThat(content.lines().getFirst().until()).isEqualTo(content.lines().get(3).group());
  }

  @Test
  void insertionsAreKeptAndDeletionsLeftOut() throws Exception {
    assertThat(
            lines(
                "<w:p>"
                    + r("Open ")
                    + "<w:del><w:r><w:delText>seldom</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + r("daily")
                    + "</w:ins><w:moveFrom>"
                    + r(" or not")
                    + "</w:moveFrom></w:p>",
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("Bring a ") + "</w:p>",
                p("coat."),
                "<w:tbl>"
                    + row("a", "b", "c")
                    + "<w:tr><w:trPr><w:del/></w:trPr>"
                    + cell("gone")
                    + "</w:tr>"
                    + row("1", "2", "3")
                    + "</w:tbl>"))
        .containsExactly("Open daily", "Bring a coat.", "|| a | b | c", "| 1 | 2 | 3");
  }

  @Test
  void whatIsHiddenOrSaidOfTheTextIsLeftOut() throws Exception {
    assertThat(
            lines(
                "<w:p>"
                    + r("Seen")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r>"
                    + "<w:r><w:rPr><w:rStyle w:val=\"Geheim\"/></w:rPr><w:t> secret</w:t></w:r>"
                    + "<w:commentRangeStart w:id=\"1\"/>"
                    + r(" by all")
                    + "<w:commentRangeEnd w:id=\"1\"/>"
                    + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
                p("Verzeichnis1", "Its cage 3"),
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                    + "<w:sdtContent>"
                    + p("Contents")
                    + "</w:sdtContent></w:sdt>",
                "<w:sdt><w:sdtContent>" + p("A control’s words.") + "</w:sdtContent></w:sdt>"))
        .containsExactly("Seen by all", "A control’s words.");
  }

  @Test
  void ofFieldsTheResultIsRead() throws Exception {
    assertThat(
            lines(
                "<w:p>"
                    + r("Page ")
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + r("inner")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                    + r("7")
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                    + "<w:fldSimple w:instr=\" NUMPAGES \">"
                    + r(" of 9")
                    + "</w:fldSimple>"
                    + "<w:hyperlink>"
                    + r(" and more")
                    + "</w:hyperlink></w:p>"))
        .containsExactly("Page 7 of 9 and more");
  }

  @Test
  void breaksAreMeantTabsAreSpacesAndOnlyHyphensThatAreSeenStay() throws Exception {
    assertThat(
            lines(
                "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>"
                    + "<w:br w:type=\"page\"/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t>"
                    + "<w:t> harb</w:t><w:softHyphen/><w:t>our\u00ADs</w:t></w:r></w:p>"))
        .containsExactly("one", "two three e-mail harbours");
  }

  @Test
  void aTextBoxIsReadOnceBehindItsParagraph() throws Exception {
    String box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>";

    assertThat(
            lines(
                "<w:p>"
                    + r("Before ")
                    + "<w:r><mc:AlternateContent><mc:Choice>"
                    + box
                    + "</mc:Choice>"
                    + "<mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent></w:r>"
                    + r("and after.")
                    + "</w:p>"))
        .containsExactly("Before and after.", "In the box.");
  }

  private Content withProperties(String core, String app) throws IOException, UnreadableException {
    return read(
        body(p("Some words.")),
        new Part("docProps/core.xml", "<cp:coreProperties>" + core + "</cp:coreProperties>"),
        new Part("docProps/app.xml", "<Properties>" + app + "</Properties>"));
  }

  @Test
  void whatTheFileStatesOfItselfIsKept() throws Exception {
    Metadata metadata =
        withProperties(
                "<dc:title>The well</dc:title><dc:creator>Ann Rye</dc:creator><dc:language>en-GB</dc:language>"
                    + "<dcterms:created>2024-05-06T07:08:09Z</dcterms:created>",
                "<Template>Normal.dotm</Template>")
            .metadata();

    assertThat(metadata)
        .isEqualTo(new Metadata("The well", "Ann Rye", null, null, null, "en-GB", "2024-05-06"));
  }

  @Test
  void aTemplatesOrAFilesNameIsNoTitleAndAProgramNoAuthor() throws Exception {
    assertThat(
            withProperties(
                    "<dc:title>Newsletter</dc:title>", "<Template>Newsletter.dotx</Template>")
                .metadata()
                .title())
        .isNull();
    assertThat(withProperties("<dc:title>Microsoft Word - x.doc</dc:title>", "").metadata().title())
        .isNull();
    assertThat(withProperties("<dc:creator>python-docx</dc:creator>", "").metadata().author())
        .isNull();
  }

  @Test
  void theDayThatTheHeadNamesGoesBeforeThatOfTheFileIfTheyAreClose() throws Exception {
    String core = "<dcterms:created>2024-05-06T07:08:09Z</dcterms:created>";
    Part properties =
        new Part("docProps/core.xml", "<cp:coreProperties>" + core + "</cp:coreProperties>");

    assertThat(read(body(p("Held on 3 May 2024 at noon")), properties).metadata().date())
        .isEqualTo("2024-05-03");
    assertThat(read(body(p("Founded on 3 May 1924")), properties).metadata().date()).isNull();
  }

  @Test
  void anOutletThatIsStatedIsNotSaidAgain() throws Exception {
    Content content =
        read(
            body(p("Title", "Tea") + p("The Courier") + p("Leaves.")),
            new Part(
                "docProps/custom.xml",
                "<Properties><property name=\"publisher\"><vt:lpwstr>The Courier</vt:lpwstr></property></Properties>"));

    assertThat(content.metadata().source()).isEqualTo("The Courier");
    assertThat(Office.lines(content)).containsExactly("# Tea", "Leaves.");
  }
}
