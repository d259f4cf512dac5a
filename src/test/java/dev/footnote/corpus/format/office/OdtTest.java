package dev.footnote.corpus.format.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class OdtTest {

  private static final Part STYLES =
      new Part(
          "styles.xml",
          """
          <office:document-styles><office:styles>
          <style:style style:name="Title" style:family="paragraph"/>
          <text:outline-style style:name="Outline">
            <text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="§ "/>
            <text:outline-level-style text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
            <text:outline-level-style text:level="3" style:num-format=""/>
          </text:outline-style>
          </office:styles></office:document-styles>
          """);

  private static final String AUTOMATIC =
      """
      <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
      <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
      <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
        <text:list-level-style-bullet text:level="2" text:bullet-char="•"/>
        <text:list-level-style-number text:level="3" style:num-format="i" style:num-suffix=")" text:start-value="4"/>
      </text:list-style>
      """;

  @TempDir Path folder;

  private Content read(String body, Part... more) throws IOException, UnreadableException {
    Part[] parts = new Part[more.length + 2];
    parts[0] =
        new Part(
            "content.xml",
            "<office:document-content><office:automatic-styles>"
                + AUTOMATIC
                + "</office:automatic-styles><office:body>"
                + body
                + "</office:body></office:document-content>");
    parts[1] = STYLES;
    System.arraycopy(more, 0, parts, 2, more.length);
    return Office.read(FileKind.ODT, Office.zip(folder.resolve("some.odt"), parts));
  }

  private List<String> lines(String... blocks) throws IOException, UnreadableException {
    return Office.lines(read("<office:text>" + String.join("\n", blocks) + "</office:text>"));
  }

  private static String p(String words) {
    return "<text:p>" + words + "</text:p>";
  }

  private static String item(String blocks) {
    return "<text:list-item>" + blocks + "</text:list-item>";
  }

  private static String cell(String words) {
    return "<table:table-cell>" + p(words) + "</table:table-cell>";
  }

  @Test
  void headingsHaveTheirLevelsAndNumbers() throws Exception {
    assertThat(
            lines(
                "<text:p text:style-name=\"P1\">Rules</text:p>",
                "<text:h text:outline-level=\"1\">Name</text:h>",
                "<text:h text:outline-level=\"2\">Short</text:h>",
                "<text:h text:outline-level=\"2\">Long</text:h>",
                "<text:h text:outline-level=\"1\">Seat</text:h>",
                "<text:h text:outline-level=\"2\">Town</text:h>",
                "<text:h text:outline-level=\"3\">Street</text:h>",
                "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">Annex</text:h>"))
        .containsExactly(
            "# Rules",
            "# § 1 Name",
            "## 1.a) Short",
            "## 1.b) Long",
            "# § 2 Seat",
            "## 2.a) Town",
            "### Street",
            "# Annex");
  }

  @Test
  void spacesTabsAndLineBreaksAreCharacters() throws Exception {
    assertThat(
            lines(
                p(
                    "two<text:s text:c=\"3\"/>words,<text:tab/>a tab,<text:line-break/>\n  a line,"
                        + " <text:span text:style-name=\"T2\">bo</text:span>ld, soft<text:soft-page-break/>ly")))
        .containsExactly("two words, a tab,", "a line, bold, softly");
  }

  @Test
  void itemsHaveTheNumbersThatAreShown() throws Exception {
    String inner =
        "<text:list>"
            + item(p("oak") + "<text:list>" + item(p("old")) + item(p("new")) + "</text:list>")
            + "</text:list>";

    assertThat(
            lines(
                "<text:list xml:id=\"l\" text:style-name=\"L1\"><text:list-header>"
                    + p("All:")
                    + "</text:list-header>"
                    + item(p("wood") + inner)
                    + item(p("iron") + p("or steel"))
                    + "</text:list>",
                p("And then:"),
                "<text:list text:style-name=\"L1\" text:continue-list=\"l\">"
                    + item(p("tin"))
                    + "</text:list>",
                p("And else:"),
                "<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"9\">"
                    + p("lead")
                    + "</text:list-item></text:list>"))
        .containsExactly(
            "- All:",
            "- 1. wood",
            "-- oak",
            "--- iv) old",
            "--- v) new",
            "- 2. iron",
            "- or steel",
            "And then:",
            "- 3. tin",
            "And else:",
            "- 9. lead");
  }

  @Test
  void tablesHaveTheNamesOfTheirColumnsAndCellsThatReachDown() throws Exception {
    assertThat(
            lines(
                "<table:table><table:table-header-rows><table:table-row>"
                    + cell("Day")
                    + cell("Who")
                    + "</table:table-row></table:table-header-rows><table:table-row>"
                    + "<table:table-cell table:number-rows-spanned=\"2\">"
                    + p("Monday")
                    + "</table:table-cell>"
                    + cell("Ann")
                    + "</table:table-row><table:table-row><table:covered-table-cell/>"
                    + cell("Bob")
                    + "</table:table-row><table:table-row><table:table-cell table:number-columns-spanned=\"2\">"
                    + p("closed")
                    + "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>"))
        .containsExactly("|| Day | Who", "| Monday | Ann", "| Monday | Bob", "| closed | ");
  }

  @Test
  void deletionsCommentsContentsAndWhatIsHiddenAreLeftOut() throws Exception {
    assertThat(
            lines(
                "<text:tracked-changes><text:changed-region><text:deletion>"
                    + p("gone")
                    + "</text:deletion></text:changed-region></text:tracked-changes>",
                p(
                    "It is<text:change text:change-id=\"c\"/> open<office:annotation>"
                        + p("why?")
                        + "</office:annotation> <text:span text:style-name=\"T1\">not </text:span>daily."),
                "<text:table-of-content><text:index-body>"
                    + p("Rules 3")
                    + "</text:index-body></text:table-of-content>",
                "<text:section text:name=\"s\">" + p("In a section.") + "</text:section>",
                "<text:section text:display=\"none\">" + p("Hidden.") + "</text:section>"))
        .containsExactly("It is open daily.", "In a section.");
  }

  @Test
  void notesStandAtTheEndAndFramesBehindTheirParagraphs() throws Exception {
    assertThat(
            lines(
                p(
                    "Deep<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                        + p("Forty feet.")
                        + "</text:note-body></text:note> well<draw:frame><draw:text-box>"
                        + p("Mind your step.")
                        + "</draw:text-box></draw:frame>."),
                p("Nobody fell in.")))
        .containsExactly("Deep well.", "Mind your step.", "Nobody fell in.", "Forty feet.");
  }

  @Test
  void whatTheFileStatesOfItselfIsKept() throws Exception {
    Content content =
        read(
            "<office:text>" + p("Words.") + "</office:text>",
            new Part(
                "meta.xml",
                "<office:document-meta><office:meta><dc:title>Wells</dc:title><dc:creator>Bob</dc:creator>"
                    + "<meta:initial-creator>Ann</meta:initial-creator><dc:date>2025-01-02T03:04:05</dc:date>"
                    + "<meta:creation-date>2024-05-06T07:08:09</meta:creation-date>"
                    + "<dc:language>de-DE</dc:language></office:meta></office:document-meta>"));

    assertThat(content.metadata())
        .isEqualTo(new Metadata("Wells", "Ann", null, null, null, "de-DE", "2024-05-06"));
  }

  @Test
  void anotherOpenDocumentThanATextIsNamed() {
    assertThatThrownBy(() -> read("<office:spreadsheet><table:table/></office:spreadsheet>"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("a sheet as .xlsx");
  }
}
