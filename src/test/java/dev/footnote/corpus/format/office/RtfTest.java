package dev.footnote.corpus.format.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfTest {

  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Times Cyr;}}"
          + "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 \u00FCberschrift;}{\\s2 heading 2;}"
          + "{\\s3 Title;}{\\s4 Subtitle;}{\\*\\cs5 Strong;}}";

  @TempDir Path folder;

  private Content read(String rtf) throws IOException, UnreadableException {
    Path file = folder.resolve("some.rtf");
    Files.writeString(file, rtf, ISO_8859_1);
    return Office.read(FileKind.RTF, file);
  }

  private List<String> lines(String body) throws IOException, UnreadableException {
    return Office.lines(read(HEAD + body + "}"));
  }

  @Test
  void headingsAreToldByTheirStylesAndLevels() throws Exception {
    assertThat(
            lines(
                "\\pard\\s3 The lift\\par\\pard\\s4 A history\\par\\pard\\s1 Its cage\\par"
                    + "\\pard\\s2 Its rope\\par\\pard It goes.\\par{\\pard\\outlinelevel2 Its brake\\par}"
                    + "\\pard\\b Opening hours\\b0\\par\\pard It \\b stops\\b0 .\\par"))
        .containsExactly(
            "# The lift",
            "A history",
            "# Its cage",
            "## Its rope",
            "It goes.",
            "### Its brake",
            "** Opening hours",
            "It stops.");
  }

  @Test
  void quotationMarksDashesAndLettersOfAllCharsetsAreRead() throws Exception {
    assertThat(
            lines(
                "\\pard\\ldblquote Caf\\'e9\\rdblquote  \\lquote x\\rquote\\endash y\\emdash z \\u8364?5"
                    + " {\\f1\\'cc\\'e8\\'f0} \\uc2\\u26085\\'93\\'fa \\uc0\\u233 \\~\\_\\-|\\par"))
        .containsExactly("“Café” ‘x’–y—z €5 Мир 日 é\u00A0-|");
  }

  @Test
  void itemsHaveTheirNumbersAndNoBullets() throws Exception {
    assertThat(
            lines(
                "\\pard{\\listtext\\pard\\plain 1.\\tab}\\ls1\\ilvl0 wood\\par"
                    + "{\\listtext\\pard\\plain a)\\tab}\\pard\\ls1\\ilvl1 oak\\par"
                    + "\\pard{\\pntext\\f0\\'b7\\tab}\\ls2\\ilvl0 tin\\par"
                    + "\\pard{\\listtext n\\tab}\\ls2\\ilvl0 lead\\par"
                    + "\\pard\\li360\\fi-360 2.\\tx360\\tab by hand\\par\\pard An end.\\par"))
        .containsExactly("- 1. wood", "-- a) oak", "- tin", "- lead", "- 2. by hand", "An end.");
  }

  @Test
  void tablesHaveRowsAndMergedCells() throws Exception {
    assertThat(
            lines(
                "\\pard Before.\\par\\trowd\\trhdr\\cellx1\\cellx2\\pard\\intbl Day\\cell Who\\cell\\row"
                    + "\\trowd\\clvmgf\\cellx1\\cellx2\\pard\\intbl Monday\\cell Ann\\par or Eve\\cell\\row"
                    + "\\trowd\\clvmrg\\cellx1\\cellx2\\pard\\intbl\\cell Bob\\cell\\row"
                    + "\\pard After.\\par"))
        .containsExactly(
            "Before.", "|| Day | Who", "| Monday | Ann or Eve", "| Monday | Bob", "After.");
  }

  @Test
  void whatIsHiddenDeletedOrSaidOfTheTextIsLeftOut() throws Exception {
    assertThat(
            lines(
                "{\\header Page one\\par}{\\*\\unheardof nothing}\\pard Open {\\deleted seldom}{\\revised daily}"
                    + "{\\v not} for {\\*\\atnid A}{\\*\\annotation why?\\par}all"
                    + "{\\*\\bkmkstart here}.{\\pict\\pngblip 89504e47}\\par{\\footer 7\\par}"))
        .containsExactly("Open daily for all.");
  }

  @Test
  void ofFieldsTheResultIsReadAndNotesStandAtTheEnd() throws Exception {
    assertThat(
            lines(
                "\\pard See {\\field{\\*\\fldinst HYPERLINK \"http://x.example\"}{\\fldrslt our page}}"
                    + "{\\super\\chftn}{\\footnote\\pard\\chftn  Or ask.\\par}, or call.\\line Now.\\par"
                    + "\\pard{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard In a box.\\par}}"
                    + "{\\shprslt\\pard In a box.\\par}}The end.\\par"))
        .containsExactly("See our page, or call.", "Now.", "The end.", "In a box.", "Or ask.");
  }

  @Test
  void whatTheFileStatesOfItselfIsKept() throws Exception {
    Metadata metadata =
        read("{\\rtf1\\ansi\\deflang1031{\\info{\\title Br\\'fccke}{\\author Ann}{\\*\\company Z}"
                + "{\\creatim\\yr2024\\mo5\\dy6\\hr7}{\\revtim\\yr2025\\mo1\\dy1}}\\plain Ein Satz.\\par}")
            .metadata();

    assertThat(metadata)
        .isEqualTo(new Metadata("Brücke", "Ann", null, null, null, "de", "2024-05-06"));
  }

  @Test
  void aFileThatEndsTooEarlyIsReadUpToThere() throws Exception {
    Content content = read("{\\rtf1\\ansi{\\b One.}\\par Two.\\par {\\i Thr");

    assertThat(Office.lines(content)).containsExactly("One.", "Two.", "Thr");
    assertThat(content.notes())
        .containsExactly("is damaged at its end; what stands before was read");
  }

  @Test
  void whatStandsBehindTheEndIsLeftOut() throws Exception {
    assertThat(lines("\\pard One \\{1\\}.\\par}} two} {three")).containsExactly("One {1}.");
  }
}
