package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read by foreign parsers, within bounds, whatever it holds. */
@Timeout(240)
class FileParserTest {

  private static final long MOST_MEMORY_KB = 256 * 1024;

  @TempDir Path folder;

  private final FileParser parser = new FileParser();

  @AfterEach
  void end() {
    parser.close();
  }

  @Test
  void manyPagesAreReadWithinTheBounds() throws Exception {
    PdfWriter pages = new PdfWriter();
    for (int page = 1; page <= 10_000; page++) {
      pages.page(
          PdfWriter.line("F", 10, 60, 700, "Page " + page + " of the book tells of the mill.")
              + PdfWriter.line(
                  "F", 10, 60, 688, "It stands by the river, and the river turns it."));
    }
    assertReadOrTold(pages.write(folder.resolve("pages.pdf")), "longer than 30 seconds");
  }

  @Test
  void aStreamThatUnpacksTo100MegabytesIsToldAndTheNextFileIsRead() throws Exception {
    byte[] bomb = deflated("(lots of words and words) Tj ", 100 << 20);
    Path file =
        new PdfWriter().page("/Filter /FlateDecode", bomb, "").write(folder.resolve("bomb.pdf"));
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertReadOrTold(file, "MB of memory", "longer than 30 seconds", "million characters");
    assertThatTheNextIsRead();
  }

  @Test
  void aFileThatTakesTooMuchMemoryIsToldAndTheNextFileIsRead() throws Exception {
    String lower = "1 0 0 1 0 -7 cm "; // each line stands further down: none is a copy of another
    String letters = lower + "BT /F 9 Tf 60 700 Td (" + "abcdefghij".repeat(300) + ") Tj ET\n";
    Path file =
        new PdfWriter()
            .page("/Filter /FlateDecode", deflated(letters, 4 << 20), "")
            .write(folder.resolve("memory.pdf"));
    try (FileParser patient = new FileParser(Duration.ofSeconds(150))) {
      assertThatThrownBy(() -> patient.read(file))
          .isInstanceOf(UnreadableException.class)
          .hasMessage(ParserReply.TOO_MUCH_MEMORY);
      assertThat(patient.read(simple("after.pdf")).getFirst().text())
          .isEqualTo("One page has words.");
    }
  }

  @Test
  void aPageTreeThatHoldsItselfIsNoReasonToHang() throws Exception {
    PdfWriter pdf = new PdfWriter().page(PdfWriter.line("F", 12, 60, 700, "One page has words."));
    pdf.tree("<< /Type /Pages /Kids [6 0 R 2 0 R 6 0 R] /Count 999999999 >>");
    assertReadOrTold(pdf.write(folder.resolve("loop.pdf")), "damaged");
    assertThatTheNextIsRead();
  }

  @Test
  void anOutlineWithoutAnEndIsNoReasonToHang() throws Exception {
    PdfWriter pdf = new PdfWriter().page(PdfWriter.line("F", 12, 60, 700, "One page has words."));
    int item = pdf.object("<< >>");
    pdf.catalogue("/Outlines %d 0 R".formatted(item + 2));
    pdf.object("<< /Title (Again) /Next %d 0 R /First %d 0 R >>".formatted(item + 1, item + 1));
    pdf.object("<< /First %d 0 R >>".formatted(item + 1));
    assertThat(text(pdf.write(folder.resolve("outline.pdf")))).isEqualTo("One page has words.");
  }

  @Test
  void formsThatDrawThemselvesAreNoReasonToHang() throws Exception {
    PdfWriter pdf = new PdfWriter();
    pdf.page(
        "",
        (PdfWriter.line("F", 12, 60, 700, "One page has words.") + "/X Do").getBytes(ISO_8859_1),
        "/XObject << /X 7 0 R >>");
    pdf.object(
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 /Resources << /XObject << /X 7 0 R >> >> >>\nstream\n/X Do\nendstream");
    assertReadOrTold(pdf.write(folder.resolve("form.pdf")), "nested too deeply", "damaged");
  }

  @Test
  void aTableOfObjectsThatIsWrongIsMended() throws Exception {
    Path file =
        new PdfWriter()
            .page(PdfWriter.line("F", 12, 60, 700, "One page has words."))
            .write(folder.resolve("xref.pdf"));
    String bytes =
        Files.readString(file, ISO_8859_1).replaceAll("\\d{10} 00000 n", "0000000007 00000 n");
    Files.writeString(file, bytes.replaceAll("startxref\n\\d+", "startxref\n99999999"), ISO_8859_1);
    assertThat(text(file)).isEqualTo("One page has words.");
  }

  @Test
  void aFileThatIsCutOffIsTold() throws Exception {
    Path file = folder.resolve("cut.pdf");
    Files.writeString(file, "%PDF-1.7\n1 0 obj\n<< /Type /Cata");
    assertThatThrownBy(() -> parser.read(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("it is damaged, or not what its name says");
  }

  @Test
  void aFileThatTakesTooLongIsStoppedAndTheNextFileIsRead() throws Exception {
    Path slow =
        new PdfWriter()
            .page("/Filter /FlateDecode", deflated("q BT /F 9 Tf (a) Tj ET Q ", 40 << 20), "")
            .write(folder.resolve("slow.pdf"));
    try (FileParser impatient = new FileParser(Duration.ofSeconds(1))) {
      assertThatThrownBy(() -> impatient.read(slow))
          .isInstanceOf(UnreadableException.class)
          .hasMessage(
              "reading it takes longer than 1 seconds; split it, or save it in another format");
    }
    assertThatTheNextIsRead();
  }

  @Test
  void aFileIsReadAlthoughTheParserIsKilledInTheMiddle() throws Exception {
    text(simple("first.pdf"));
    Path slow =
        new PdfWriter()
            .page("/Filter /FlateDecode", deflated("q BT /F 9 Tf (a) Tj ET Q ", 1 << 20), "")
            .write(folder.resolve("slow.pdf"));
    CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> quietly(slow));
    Thread.sleep(200);
    children().forEach(ProcessHandle::destroyForcibly);
    assertThat(reading.get()).isNotEmpty();
    assertThatTheNextIsRead();
  }

  @Test
  void closingLeavesNoProcess() throws Exception {
    text(simple("first.pdf"));
    List<ProcessHandle> before = children();
    assertThat(before).isNotEmpty();
    parser.close();
    for (ProcessHandle process : before) {
      process.onExit().get();
    }
    assertThat(children()).isEmpty();
  }

  @Test
  void theParserEndsWithTheProcessThatStartedItEvenWhileItParses() throws Exception {
    Path slow =
        new PdfWriter()
            .page("/Filter /FlateDecode", deflated("q BT /F 9 Tf (a) Tj ET Q ", 40 << 20), "")
            .write(folder.resolve("slow.pdf"));
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Reads.class.getName(),
                slow.toString())
            .redirectErrorStream(true)
            .start();
    while (parent.isAlive() && parent.children().findAny().isEmpty()) {
      Thread.sleep(20);
    }
    List<ProcessHandle> started = parent.children().toList();
    assertThat(started).isNotEmpty();
    Thread.sleep(500);
    parent.destroyForcibly().waitFor();
    for (ProcessHandle process : started) {
      process.onExit().get();
    }
  }

  /** Reads a file, in a process that is killed meanwhile. */
  static final class Reads {

    private Reads() {}

    public static void main(String[] arguments) throws Exception {
      try (FileParser parser = new FileParser()) {
        parser.read(Path.of(arguments[0]));
      }
    }
  }

  @Test
  void noConnectionIsOpenedAndNoFontIsLookedForOutsideTheFile() throws Exception {
    Instant before = Instant.now();
    text(simple("fonts.pdf"));
    for (Path home : List.of(Path.of(System.getProperty("user.home")), Path.of("/tmp"))) {
      Path cache = home.resolve(".pdfbox.cache");
      assertThat(
              !Files.exists(cache) || Files.getLastModifiedTime(cache).toInstant().isBefore(before))
          .isTrue();
    }
  }

  @Test
  void aLongTextComesOverWhole() throws Exception {
    PdfWriter pdf = new PdfWriter();
    for (int page = 0; page < 40; page++) {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        drawn.append(PdfWriter.line("F", 9, 50, 800 - 12 * i, "w".repeat(80) + " " + page + "."));
      }
      pdf.page(drawn.toString());
    }
    assertThat(text(pdf.write(folder.resolve("long.pdf")))).hasSizeGreaterThan(40 * 50 * 80);
  }

  private Path simple(String name) throws IOException {
    return new PdfWriter()
        .page(PdfWriter.line("F", 12, 60, 700, "One page has words."))
        .write(folder.resolve(name));
  }

  private void assertThatTheNextIsRead() throws Exception {
    assertThat(text(simple("next.pdf"))).isEqualTo("One page has words.");
  }

  private String text(Path file) throws IOException, UnreadableException {
    return parser.read(file).getFirst().text();
  }

  private String quietly(Path file) {
    try {
      return text(file);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Reads a file, or is told one of {@code problems}, in no more memory than is promised. */
  private void assertReadOrTold(Path file, String... problems) throws Exception {
    String problem = "";
    try {
      assertThat(parser.read(file)).isNotEmpty();
    } catch (UnreadableException e) {
      problem = e.getMessage();
    }
    if (!problem.isEmpty()) {
      assertThat(problem).containsAnyOf(problems);
    }
    peak().ifPresent(kb -> assertThat(kb).isLessThanOrEqualTo(MOST_MEMORY_KB));
  }

  /** The most memory that the parsing process has held, in kB; empty where it is gone. */
  private static java.util.OptionalLong peak() {
    return children().stream()
        .map(child -> Path.of("/proc", String.valueOf(child.pid()), "status"))
        .filter(Files::exists)
        .mapToLong(
            status -> {
              try {
                return Files.readAllLines(status, UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
              } catch (IOException e) {
                return 0;
              }
            })
        .max();
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().children().toList();
  }

  private static byte[] deflated(String words, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = words.repeat(4096 / words.length() + 1).getBytes(ISO_8859_1);
    try (OutputStream deflating = new DeflaterOutputStream(out)) {
      for (int written = 0; written < size; written += piece.length) {
        deflating.write(piece);
      }
    }
    return out.toByteArray();
  }
}
