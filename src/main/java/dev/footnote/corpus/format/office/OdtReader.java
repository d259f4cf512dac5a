package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import dev.footnote.corpus.format.office.DocumentBlock.Heading;
import dev.footnote.corpus.format.office.DocumentBlock.Item;
import dev.footnote.corpus.format.office.TableBuilder.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument texts. */
final class OdtReader {

  static final String CONTENT = "content.xml";

  private static final int DEEPEST_HEADING = 10;

  /** Rows that are the same may be written once; nobody reads more of them. */
  private static final int MOST_REPEATED = 100;

  private final OdtStyles styles = new OdtStyles();
  private final OdtNumbering numbering = new OdtNumbering(styles);
  private final OdtText text = new OdtText(styles);

  private List<DocumentBlock> blocks = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private @Nullable String title;

  /** The number of the item that the next paragraph begins, and the lists it stands in. */
  private String number = "";

  private int depth;

  /**
   * Reads a file.
   *
   * @throws UnreadableException if it is another OpenDocument file than a text
   */
  static OfficeDocument read(Unzipped zip) throws IOException {
    OdtReader reader = new OdtReader();
    reader.styles.add(Xml.root(zip, "styles.xml"));
    boolean[] seen = new boolean[1];
    try (InputStream part = zip.stream(CONTENT).orElseThrow()) {
      Xml.read(
          part,
          element -> {
            boolean body = Xml.is(element.parent(), "text") && Xml.is(grandparent(element), "body");
            seen[0] |= body;
            if (body) {
              reader.add(element);
              element.remove();
            } else if (Xml.is(element, "automatic-styles")) {
              reader.styles.add(element);
            }
          });
    }
    if (!seen[0]) {
      throw new UnreadableException(
          "there is no text document in it; save it as .docx or .odt, or a sheet as .xlsx");
    }
    DocumentProperties properties = DocumentProperties.ofOpenDocument(zip);
    @Nullable String title = reader.title;
    List<DocumentBlock> read = reader.blocks;
    return new OfficeDocument(
        read, reader.noteBlocks(), title == null ? properties : properties.withTitle(title), false);
  }

  private static @Nullable Element grandparent(Element element) {
    @Nullable Element parent = element.parent();
    return parent == null ? null : parent.parent();
  }

  private void add(Element element) {
    switch (Xml.name(element)) {
      case "h" -> addHeading(element);
      case "p" -> addParagraph(element);
      case "list" -> addList(element, null, null);
      case "table" -> addTable(element);
      case "section" -> {
        if (!"none".equals(Xml.attribute(element, "display"))) {
          element.children().forEach(this::add);
        }
      }
      case "frame", "text-box", "numbered-paragraph", "a", "g", "custom-shape" ->
          element.children().forEach(this::add);
      default -> {} // deletions, contents and indexes, pictures
    }
  }

  private void addHeading(Element heading) {
    Words words = text.read(heading);
    int level = Math.clamp(Xml.number(heading, "outline-level", 1), 1, DEEPEST_HEADING);
    boolean counted = !"true".equals(Xml.attribute(heading, "is-list-header"));
    if (!words.isBlank()) {
      String own = number.isEmpty() && counted ? numbering.nextHeading(level) : number;
      number = "";
      blocks.add(new Heading(own + words.line(), level));
    }
    addAround();
  }

  private void addParagraph(Element paragraph) {
    Words words = text.read(paragraph);
    if (!words.isBlank()) {
      if (depth > 0) {
        blocks.add(new Item(number + words.line(), depth));
        number = "";
      } else if (styles.isTitle(Xml.attribute(paragraph, "style-name"))) {
        title = title == null ? words.line() : title;
        blocks.add(new Heading(words.line(), 1));
      } else {
        blocks.add(words.asBlock());
      }
    }
    addAround();
  }

  /** What hangs on the paragraph that was read last. */
  private void addAround() {
    notes.addAll(text.takeNotes());
    int lists = depth;
    depth = 0;
    text.takeBoxes().forEach(box -> box.children().forEach(this::add));
    depth = lists;
  }

  private void addList(Element list, @Nullable String outer, int @Nullable [] outerCounts) {
    @Nullable String own = Xml.attribute(list, "style-name");
    @Nullable String style = own == null ? outer : own;
    int[] counts = outerCounts == null ? numbering.begin(list, style) : outerCounts;
    depth++;
    for (Element item : list.children()) {
      if (Xml.is(item, "list-item")) {
        addItem(item, style, counts);
      } else if (Xml.is(item, "list-header")) {
        item.children().forEach(this::add);
      }
    }
    depth--;
  }

  private void addItem(Element item, @Nullable String style, int[] counts) {
    boolean counted = false;
    for (Element child : item.children()) {
      if (Xml.is(child, "list")) {
        addList(child, style, counts);
        continue;
      }
      if (!counted) {
        number = numbering.next(style, depth, counts, Xml.number(item, "start-value", -1));
        counted = true;
      }
      add(child);
    }
    number = "";
  }

  private void addTable(Element table) {
    int lists = depth;
    depth = 0;
    TableBuilder built = new TableBuilder();
    addRows(table, built, false);
    blocks.addAll(built.blocks(false));
    depth = lists;
  }

  private void addRows(Element parent, TableBuilder built, boolean header) {
    for (Element child : parent.children()) {
      switch (Xml.name(child)) {
        case "table-row" -> addRow(child, built, header);
        case "table-header-rows" -> addRows(child, built, true);
        case "table-rows", "table-row-group" -> addRows(child, built, header);
        default -> {}
      }
    }
  }

  private void addRow(Element row, TableBuilder built, boolean header) {
    List<Cell> cells = new ArrayList<>();
    int covered = 0;
    for (Element cell : row.children()) {
      int repeated = Math.clamp(Xml.number(cell, "number-columns-repeated", 1), 1, MOST_REPEATED);
      if (Xml.is(cell, "table-cell")) {
        int columns = Math.clamp(Xml.number(cell, "number-columns-spanned", 1), 1, MOST_REPEATED);
        covered = columns - 1;
        List<DocumentBlock> content = content(cell);
        for (int i = 0; i < repeated; i++) {
          cells.add(new Cell(content, columns, false));
        }
      } else if (Xml.is(cell, "covered-table-cell")) {
        // One beside its cell is counted there already; others are below theirs.
        for (int i = covered; i < repeated; i++) {
          cells.add(new Cell(List.of(), 1, true));
        }
        covered = Math.max(0, covered - repeated);
      }
    }
    int repeated = Math.clamp(Xml.number(row, "number-rows-repeated", 1), 1, MOST_REPEATED);
    for (int i = 0; i < repeated; i++) {
      built.add(cells, header);
    }
  }

  private List<DocumentBlock> content(Element cell) {
    List<DocumentBlock> around = blocks;
    List<DocumentBlock> content = new ArrayList<>();
    blocks = content;
    cell.children().forEach(this::add);
    blocks = around;
    return content;
  }

  private List<DocumentBlock> noteBlocks() {
    blocks = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      notes.get(i).children().forEach(this::add);
    }
    return blocks;
  }
}
