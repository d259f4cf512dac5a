package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.language.Dates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of office programs.
 *
 * @param kind what the file is
 */
public record OfficeFormat(FileKind kind) implements Format {

  private static final String CUT = "is damaged at its end; what stands before was read";

  /** Among so many blocks or lines at the top, a document may say who wrote it and when. */
  private static final int HEAD = 12;

  /** In UTF-16 units. */
  private static final int LONGEST_DATED = 120;

  /** In days. */
  private static final int CLOSE = 31;

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    OfficeDocument document;
    try {
      document = OfficeFiles.read(file);
    } catch (UnreadableException e) {
      throw new UnreadableException(e.getMessage());
    }
    DocumentProperties stated = document.properties();
    ContentBuilder content = new ContentBuilder();
    List<DocumentBlock> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      // A line that only says again what is stated is no paragraph.
      String words = blocks.get(i).words();
      if (i >= HEAD || !(words.equals(stated.author()) || words.equals(stated.publisher()))) {
        add(blocks.get(i), content);
      }
      if (i + 1 == blocks.size() || !isItem(blocks.get(i + 1))) {
        endList(blocks.get(i), content);
      }
    }
    if (!document.notes().isEmpty()) {
      content.closeHeadings(0);
    }
    for (DocumentBlock note : document.notes()) {
      add(note, content);
      endList(note, content);
    }
    Content text = content.build(Metadata.NONE);
    Content read = text.with(metadata(stated, text));
    return List.of(document.cut() ? read.noting(CUT) : read);
  }

  private Metadata metadata(DocumentProperties stated, Content text) {
    @Nullable String title = stated.title() == null ? boldLine(text) : stated.title();
    @Nullable LocalDate made =
        stated.created() == null ? null : Dates.in(stated.created()).orElse(null);
    return new Metadata(
        title,
        stated.author(),
        stated.publisher(),
        kind == FileKind.XLSX ? string(made) : made == null ? null : string(day(text, made)),
        null,
        stated.language(),
        string(made));
  }

  /** The only line in bold type of a text without headings: a letter's subject, a title. */
  private static @Nullable String boldLine(Content text) {
    List<Line> headings =
        text.lines().stream().filter(line -> line.form() == Line.Form.HEADING).limit(2).toList();
    return headings.size() == 1 && headings.getFirst().isBold() && isInHead(headings.getFirst())
        ? headings.getFirst().span().of(text.text())
        : null;
  }

  private static boolean isInHead(Line line) {
    return line.group() < HEAD;
  }

  private static @Nullable String string(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /**
   * The day that a document gives itself in its head: "Issued on 1 September". One that is far from
   * the day on which its file was made is another, or the file's is no use.
   */
  private static @Nullable LocalDate day(Content text, LocalDate made) {
    return text.lines().stream()
        .limit(HEAD)
        .filter(line -> line.cells().isEmpty() && line.span().length() <= LONGEST_DATED)
        .flatMap(line -> Dates.in(line.span().of(text.text())).stream())
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, made)) <= CLOSE)
        .findFirst()
        .orElse(null);
  }

  private static boolean isItem(DocumentBlock block) {
    return block instanceof DocumentBlock.Item;
  }

  private static void endList(DocumentBlock block, ContentBuilder content) {
    if (isItem(block)) {
      content.endGroup();
    }
  }

  private static void add(DocumentBlock block, ContentBuilder content) {
    switch (block) {
      case DocumentBlock.Heading heading ->
          content.heading(
              heading.words(),
              heading.level() == DocumentBlock.Heading.BOLD ? Line.BOLD : heading.level());
      case DocumentBlock.Paragraph paragraph -> content.paragraph(paragraph.words());
      case DocumentBlock.Item item -> content.item(item.words(), item.depth());
      case DocumentBlock.Table table -> {
        table.rows().forEach(row -> content.row(row.cells(), row.columns()));
        content.endGroup();
      }
    }
  }
}
