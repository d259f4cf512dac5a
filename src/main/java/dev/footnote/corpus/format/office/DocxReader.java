package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Unzipped;
import dev.footnote.corpus.format.office.DocumentBlock.Heading;
import dev.footnote.corpus.format.office.DocumentBlock.Item;
import dev.footnote.corpus.format.office.DocxText.NoteMark;
import dev.footnote.corpus.format.office.TableBuilder.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads Word's files. */
final class DocxReader {

  private final Unzipped zip;
  private final Relationships parts;
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final DocxText text;

  private List<DocumentBlock> blocks = new ArrayList<>();
  private final List<NoteMark> notes = new ArrayList<>();
  private @Nullable String title;

  /** The words of a paragraph whose end was deleted: it goes on with the next. */
  private Words open = new Words();

  private DocxReader(Unzipped zip, String document) throws IOException {
    this.zip = zip;
    this.parts = new Relationships(zip, document);
    this.styles = new DocxStyles(root("styles"));
    this.numbering = new DocxNumbering(root("numbering"));
    this.text = new DocxText(styles);
  }

  /** The part that is the document's text. */
  static Optional<String> document(Unzipped zip) throws IOException {
    return new Relationships(zip, "")
        .ofType("officeDocument")
        .or(() -> Optional.of("word/document.xml"))
        .filter(part -> part.startsWith("word/") && zip.has(part));
  }

  /**
   * Reads a file.
   *
   * @param document its {@link #document}
   */
  static OfficeDocument read(Unzipped zip, String document) throws IOException {
    DocxReader reader = new DocxReader(zip, document);
    try (InputStream part = zip.stream(document).orElseThrow()) {
      Xml.read(
          part,
          element -> {
            if (Xml.is(element.parent(), "body")) {
              reader.add(element);
              element.remove();
            }
          });
    }
    DocumentProperties properties = DocumentProperties.ofOpenXml(zip);
    @Nullable String title = reader.title;
    List<DocumentBlock> text = reader.blocks;
    return new OfficeDocument(
        text, reader.noteBlocks(), title == null ? properties : properties.withTitle(title), false);
  }

  private @Nullable Element root(String type) throws IOException {
    Optional<String> part = parts.ofType(type);
    return part.isEmpty() ? null : Xml.root(zip, part.get());
  }

  private void add(Element element) {
    switch (Xml.name(element)) {
      case "p" -> addParagraph(element);
      case "tbl" -> addTable(element);
      case "sdt" -> addControl(element);
      case "customXml", "ins", "moveTo", "smartTag" -> element.children().forEach(this::add);
      case "AlternateContent" -> {
        @Nullable Element choice = Xml.child(element, "Choice");
        if (choice != null) {
          choice.children().forEach(this::add);
        }
      }
      default -> {} // deletions, bookmarks, sections
    }
  }

  private void addControl(Element control) {
    boolean contents =
        Xml.all(Xml.child(control, "sdtPr"), "docPartGallery")
            .anyMatch(gallery -> "Table of Contents".equals(Xml.attribute(gallery, "val")));
    @Nullable Element content = Xml.child(control, "sdtContent");
    if (!contents && content != null) {
      content.children().forEach(this::add);
    }
  }

  private void addParagraph(Element paragraph) {
    @Nullable Element properties = Xml.child(paragraph, "pPr");
    @Nullable String style = Xml.value(properties, "pStyle");
    Words words = open;
    text.read(paragraph, style, words);
    notes.addAll(text.takeNotes());
    List<Element> boxes = text.takeBoxes();
    if (Xml.child(Xml.child(properties, "rPr"), "del") != null) {
      return;
    }
    open = new Words();
    if (!styles.isContents(style)) {
      addBlock(words, properties, style);
    }
    boxes.forEach(box -> box.children().forEach(this::add));
  }

  private void addBlock(Words words, @Nullable Element properties, @Nullable String style) {
    if (words.isBlank()) {
      return;
    }
    if (styles.isTitle(style)) {
      title = title == null ? words.line() : title;
      blocks.add(new Heading(words.line(), 1));
      return;
    }
    int outline = Xml.number(Xml.child(properties, "outlineLvl"), "val", -1);
    int level = outline < 0 ? styles.headingLevel(style) : (outline + 1) % 10;
    @Nullable Element ownList = Xml.child(properties, "numPr");
    @Nullable Element styleList = styles.numbering(style);
    @Nullable String list = Xml.value(ownList, "numId");
    list = list == null ? Xml.value(styleList, "numId") : list;
    int depth = list == null ? 0 : depth(list, ownList, styleList, style);
    @Nullable String number = list == null ? null : numbering.next(list, depth);
    if (level > 0) {
      blocks.add(new Heading((number == null ? "" : number) + words.line(), level));
    } else if (number != null) {
      blocks.add(new Item(number + words.line(), depth + 1));
    } else {
      blocks.add(words.asBlock());
    }
  }

  private int depth(
      String list, @Nullable Element own, @Nullable Element ofStyle, @Nullable String style) {
    int stated = Xml.number(Xml.child(own, "ilvl"), "val", -1);
    int byStyle = Xml.number(Xml.child(ofStyle, "ilvl"), "val", -1);
    return stated >= 0 ? stated : byStyle >= 0 ? byStyle : numbering.levelOf(list, style);
  }

  private void addTable(Element table) {
    TableBuilder built = new TableBuilder();
    addRows(table, built);
    @Nullable Element look = Xml.child(Xml.child(table, "tblPr"), "tblLook");
    blocks.addAll(built.blocks("1".equals(Xml.attribute(look, "firstRow"))));
  }

  private void addRows(Element parent, TableBuilder built) {
    for (Element child : parent.children()) {
      switch (Xml.name(child)) {
        case "tr" -> addRow(child, built);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> addRows(child, built);
        default -> {}
      }
    }
  }

  private void addRow(Element row, TableBuilder built) {
    @Nullable Element properties = Xml.child(row, "trPr");
    if (Xml.child(properties, "del") != null) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    int before = Xml.number(Xml.child(properties, "gridBefore"), "val", 0);
    if (before > 0) {
      cells.add(new Cell(List.of(), before, false));
    }
    addCells(row, cells);
    built.add(cells, Boolean.TRUE.equals(Xml.flag(properties, "tblHeader")));
  }

  private void addCells(Element parent, List<Cell> cells) {
    for (Element child : parent.children()) {
      switch (Xml.name(child)) {
        case "tc" -> addCell(child, cells);
        case "sdt", "sdtContent", "customXml" -> addCells(child, cells);
        default -> {}
      }
    }
  }

  private void addCell(Element cell, List<Cell> cells) {
    @Nullable Element properties = Xml.child(cell, "tcPr");
    List<DocumentBlock> around = blocks;
    blocks = new ArrayList<>();
    cell.children().forEach(this::add);
    @Nullable Element merged = Xml.child(properties, "vMerge");
    boolean continued = merged != null && !"restart".equals(Xml.attribute(merged, "val"));
    @Nullable String across = Xml.value(properties, "hMerge");
    boolean covered = across != null && !across.equals("restart");
    int columns = Xml.number(Xml.child(properties, "gridSpan"), "val", 1);
    cells.add(new Cell(covered ? List.of() : blocks, Math.max(1, columns), continued));
    blocks = around;
  }

  /** The notes in the order of their marks; one may have a mark of another in it. */
  private List<DocumentBlock> noteBlocks() throws IOException {
    Map<NoteMark, Element> known = new HashMap<>();
    for (String kind : List.of("footnote", "endnote")) {
      Xml.children(root(kind + "s"), kind)
          .forEach(
              note ->
                  known.put(new NoteMark(kind, String.valueOf(Xml.attribute(note, "id"))), note));
    }
    blocks = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      @Nullable Element note = known.remove(notes.get(i));
      if (note != null) {
        note.children().forEach(this::add);
      }
    }
    return blocks;
  }
}
