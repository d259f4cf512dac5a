package dev.footnote.corpus.parsing;

import static dev.footnote.corpus.format.office.Office.body;
import static dev.footnote.corpus.format.office.Office.p;
import static dev.footnote.corpus.format.office.Office.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.office.Office;
import dev.footnote.corpus.format.office.Office.Part;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they seem, or made to do harm, in the process that parses them. */
class HostileOfficeFilesTest {

  private static final FileParser PARSER = new FileParser();

  @TempDir Path folder;

  @AfterAll
  static void close() {
    PARSER.close();
  }

  /** Whatever came before, a sound file is read. */
  @AfterEach
  void aSoundFileIsReadThen() throws Exception {
    assertThat(text(zip(folder.resolve("sound.docx"), body(p("All is well.")))))
        .isEqualTo("All is well.");
  }

  private static String text(Path file) throws IOException, UnreadableException {
    return PARSER.read(file).getFirst().text();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertRefused(Path file, String reason) {
    ThrowingCallable read = () -> PARSER.read(file);
    assertThatThrownBy(read)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  /** A zip file of one part, which is repeated many times. */
  private Path bomb(String name, String part, String start, String piece, int times)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(start.getBytes(UTF_8));
      byte[] bytes = piece.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
    }
    return file;
  }

  @Test
  void aZipBombIsNotUnpacked() throws Exception {
    String piece = "<w:p>" + " ".repeat(1 << 20) + "</w:p>";
    Path bomb = bomb("bomb.docx", "word/document.xml", "<w:document><w:body>", piece, 110);

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertRefused(bomb, "it unpacks to more than 100 MB; split it, or save it in another format");
  }

  @Test
  void aTextWithoutEndIsRefused() throws Exception {
    String words = "<w:p><w:r><w:t>" + "word ".repeat(1 << 16) + "</w:t></w:r></w:p>";
    Path large = bomb("large.docx", "word/document.xml", "<w:document><w:body>", words, 80);

    assertRefused(large, "split it");
  }

  @Test
  void entitiesAreNotExpanded() throws Exception {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    entities.append("<!ENTITY file SYSTEM \"file:///etc/hostname\">]>");
    Part part = body(p("See &a11; and &file;."));

    assertThat(text(zip(folder.resolve("lol.docx"), new Part(part.name(), entities + part.xml()))))
        .isEqualTo("See &a11; and &file;.");
  }

  @Test
  void nothingThatAFileNamesIsOpened() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      String doctype =
          "<!DOCTYPE x SYSTEM \"" + url + "dtd\" [<!ENTITY % p SYSTEM \"" + url + "p\">%p;]>";
      String relations =
          "<Relationships>"
              + List.of(
                      "attachedTemplate",
                      "image",
                      "styles",
                      "numbering",
                      "externalLink",
                      "footnotes")
                  .stream()
                  .map(
                      type ->
                          "<Relationship Id=\"r\" Type=\"t/%1$s\" Target=\"%2$s%1$s\" TargetMode=\"External\"/><Relationship Id=\"r\" Type=\"t/%1$s\" Target=\"%2$s%1$s\"/>"
                              .formatted(type, url))
                  .reduce("", String::concat)
              + "</Relationships>";
      Part text = body(p("Here."));
      Path docx =
          zip(
              folder.resolve("out.docx"),
              new Part(text.name(), doctype + text.xml()),
              new Part("word/_rels/document.xml.rels", relations),
              new Part("word/_rels/settings.xml.rels", relations));
      Path odt =
          zip(
              folder.resolve("out.odt"),
              new Part(
                  "content.xml",
                  doctype
                      + "<office:document-content><office:body><office:text><text:p>Here."
                      + "<draw:frame><draw:image xlink:href=\"%1$s\"/></draw:frame></text:p><text:section><text:section-source xlink:href=\"%1$s\"/></text:section></office:text></office:body></office:document-content>"
                          .formatted(url)));
      Path xlsx =
          zip(
              folder.resolve("out.xlsx"),
              new Part(
                  "xl/workbook.xml",
                  doctype + "<workbook><sheets><sheet name=\"S\" r:id=\"s\"/></sheets></workbook>"),
              new Part(
                  "xl/_rels/workbook.xml.rels",
                  relations.replace(
                      "<Relationships>",
                      "<Relationships><Relationship Id=\"s\" Type=\"t/worksheet\" Target=\"s.xml\"/>")),
              new Part(
                  "xl/s.xml",
                  "<worksheet><sheetData><row><c t=\"str\"><v>Here.</v></c></row></sheetData></worksheet>"));
      Path rtf =
          file(
              "out.rtf",
              "{\\rtf1{\\*\\template %1$s}Here.{\\field{\\*\\fldinst INCLUDEPICTURE \"%1$s\"}{\\fldrslt }}}"
                  .formatted(url)
                  .getBytes(ISO_8859_1));

      for (Path file : List.of(docx, odt, xlsx, rtf)) {
        assertThat(text(file)).contains("Here.");
      }
      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aFileOfAnotherKindIsReadWhateverItIsCalled() throws Exception {
    Path odt =
        zip(
            folder.resolve("really-odt.docx"),
            new Part(
                "content.xml",
                "<office:document-content><office:body><office:text><text:p>Words.</text:p></office:text></office:body></office:document-content>"));
    Path docx = zip(folder.resolve("really-docx.odt"), body(p("Words.")));
    Path rtf = file("really-rtf.docx", "{\\rtf1 Words.\\par}".getBytes(ISO_8859_1));

    assertThat(List.of(text(odt), text(docx), text(rtf))).containsOnly("Words.");
  }

  @ParameterizedTest
  @CsvSource({
    "old.docx, WordDocument, it is a document of an old Word (.doc); save it as .docx",
    "old.xlsx, Workbook, it is a workbook of an old Excel (.xls); save it as .xlsx",
    "locked.docx, EncryptedPackage, it is locked with a password; save it without one",
    "locked.xlsx, EncryptedPackage, it is locked with a password; save it without one"
  })
  void anOldOrLockedFileIsNamed(String name, String inside, String reason) throws Exception {
    byte[] start = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    Path file = file(name, start);
    Files.write(file, new byte[2000], java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, inside.getBytes(UTF_16LE), java.nio.file.StandardOpenOption.APPEND);

    assertRefused(file, reason);
  }

  @Test
  void aFileThatHoldsNoDocumentIsNamed() throws Exception {
    Part locked =
        new Part(
            "META-INF/manifest.xml",
            "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");

    assertRefused(
        zip(folder.resolve("locked.odt"), locked, new Part("content.xml", "\u0001")),
        "it is locked");
    assertRefused(
        zip(folder.resolve("photos.docx"), new Part("a.jpg", "")), "let its name end with .zip");
    assertRefused(
        zip(folder.resolve("book.docx"), new Part("META-INF/container.xml", "")),
        "let its name end with .epub");
    assertRefused(
        zip(folder.resolve("part.docx"), new Part("[Content_Types].xml", "")),
        "the part with its text is missing");
    assertRefused(file("no.docx", "PK?".getBytes(UTF_8)), "damaged");
    assertRefused(
        file("words.docx", "Just words.".getBytes(UTF_8)), "no file of an office program");
    assertRefused(file("no.csv", new byte[100]), "not text but binary");
  }

  @Test
  void aFileThatIsCutIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(zip(folder.resolve("whole.docx"), body(p("x".repeat(1000)))));

    assertRefused(file("cut.docx", java.util.Arrays.copyOf(whole, whole.length - 40)), "damaged");
  }

  @Test
  void partsThatAreNoXmlDoNoHarm() throws Exception {
    Path file =
        zip(
            folder.resolve("odd.docx"),
            body(p("Words.")),
            new Part("word/styles.xml", "\u0000<<<>"),
            new Part("word/numbering.xml", ""),
            new Part("docProps/core.xml", "<a><b"),
            Office.relations("styles", "numbering", "footnotes"));

    assertThat(text(file)).isEqualTo("Words.");
  }

  @Test
  void aMillionEmptyCellsAreNothing() throws Exception {
    String cells = "<row>" + "<c s=\"1\"/>".repeat(1000) + "</row>";
    Path sheet =
        bomb(
            "cells.xlsx",
            "xl/s.xml",
            "<worksheet><sheetData><row><c t=\"str\"><v>one</v></c></row>",
            cells,
            1000);
    try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(sheet)) {
      Files.writeString(
          zip.getPath("xl/workbook.xml"),
          "<workbook><sheets><sheet name=\"S\" r:id=\"s\"/></sheets></workbook>");
      Files.createDirectory(zip.getPath("xl/_rels"));
      Files.writeString(
          zip.getPath("xl/_rels/workbook.xml.rels"),
          "<Relationships><Relationship Id=\"s\" Type=\"t/worksheet\" Target=\"s.xml\"/></Relationships>");
    }

    assertThat(text(sheet)).isEqualTo("S\n\none");
  }

  @Test
  void tablesInTablesEndSomewhere() throws Exception {
    String open = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>";
    Path file =
        zip(
            folder.resolve("deep.docx"),
            body(open.repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000)));

    assertThat(text(file)).startsWith("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\\rtf1 Words.}}}}{", "{\\rtf1 {{{Words.", "{\\rtf1 Words.}\\'zz \\u99999999 {"})
  void groupsThatAreNotClosedDoNoHarm(String rtf) throws Exception {
    assertThat(text(file("groups.rtf", rtf.getBytes(ISO_8859_1)))).isEqualTo("Words.");
  }

  @Test
  void aHundredThousandGroupsDoNoHarm() throws Exception {
    String deep = "{\\rtf1 " + "{\\b ".repeat(100_000) + "Words." + "}".repeat(100_000) + "}";

    assertThat(text(file("deep.rtf", deep.getBytes(ISO_8859_1)))).isEqualTo("Words.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000000000", "-5", "99999"})
  void binaryDataThatIsNotThereIsNotWaitedFor(String length) throws Exception {
    String rtf =
        "{\\rtf1 Words.\\par " + "More. \\par ".repeat(10) + "{\\pict\\bin" + length + " abc}}";
    Path file = file("bin.rtf", rtf.getBytes(ISO_8859_1));

    try {
      assertThat(text(file)).startsWith("Words.");
    } catch (UnreadableException e) {
      assertThat(e).hasMessage(ParserReply.TOO_MUCH_MEMORY);
    }
  }

  @Test
  void aTableOfAHundredThousandRowsIsReadWhole() throws Exception {
    Path file = folder.resolve("rows.csv");
    try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
      out.write("Number,Town,Street,House,Name,Note\n");
      for (int i = 0; i < 100_000; i++) {
        out.write(i + ",Rye,Mill Lane," + i % 90 + ",Ann Quill,\"pays, mostly\"\n");
      }
    }

    assertThat(PARSER.read(file).getFirst().lines()).hasSize(100_001);
  }
}
