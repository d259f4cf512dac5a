package dev.footnote.corpus.format.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small files as office programs do, and reads them. */
public final class Office {

  private Office() {}

  /** A part of a file. */
  public record Part(String name, String xml) {}

  public static Path zip(Path file, Part... parts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Part part : parts) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.xml().getBytes(UTF_8));
      }
    }
    return file;
  }

  /** A Word file's text, around its blocks. */
  public static Part body(String blocks) {
    return new Part(
        "word/document.xml",
        "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" + blocks + "</w:body></w:document>");
  }

  /** The parts of a Word file that its text leads to: {@code styles}, {@code numbering}. */
  public static Part relations(String... types) {
    return new Part(
        "word/_rels/document.xml.rels",
        Arrays.stream(types)
            .map(
                type ->
                    "<Relationship Id=\"%1$s\" Type=\"http://x/%1$s\" Target=\"%1$s.xml\"/>"
                        .formatted(type))
            .collect(Collectors.joining("", "<Relationships>", "</Relationships>")));
  }

  /** A paragraph of one run. */
  public static String p(String words) {
    return "<w:p>" + r(words) + "</w:p>";
  }

  /** A paragraph in a style. */
  public static String p(String style, String words) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
  }

  public static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** What a file says, as its only text. */
  public static Content read(FileKind kind, Path file) throws IOException, UnreadableException {
    List<Content> contents =
        (kind == FileKind.CSV ? new CsvFormat() : new OfficeFormat(kind)).read(file);
    if (contents.size() != 1) {
      throw new AssertionError("there must be one text but there are " + contents.size());
    }
    return contents.getFirst();
  }

  /** Its lines, each with what it is in front: {@code #}, {@code -} or {@code |}. */
  public static List<String> lines(Content content) {
    return content.lines().stream().map(line -> written(line, content.text())).toList();
  }

  private static String written(Line line, String text) {
    return switch (line.form()) {
      case HEADING ->
          (line.isBold() ? "**" : "#".repeat(line.level())) + " " + line.span().of(text);
      case ITEM -> "-".repeat(line.level()) + " " + line.span().of(text);
      case COLUMNS -> "|| " + cells(line, text);
      case ROW -> "| " + cells(line, text);
      default -> line.span().of(text);
    };
  }

  private static String cells(Line line, String text) {
    return line.cells().stream().map(cell -> cell.of(text)).collect(Collectors.joining(" | "));
  }
}
