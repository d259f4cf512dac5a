package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.office.DocumentBlock.Heading;
import dev.footnote.corpus.format.office.DocumentBlock.Item;
import dev.footnote.corpus.format.office.TableBuilder.Cell;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of an RTF file while it grows: the document's, a note's, a box's. */
final class RtfFlow {

  /** A bullet may be any sign or letter of a font of signs; a number has figures or a stop. */
  private static final String NUMBER = ".*\\d.*|[(\\[]?\\p{L}{1,8}[.)\\]]";

  private final List<DocumentBlock> blocks = new ArrayList<>();

  /** What stands in boxes that hang on the paragraph, and goes behind it. */
  private final List<DocumentBlock> behind = new ArrayList<>();

  private TableBuilder table = new TableBuilder();
  private final List<Cell> cells = new ArrayList<>();
  private List<DocumentBlock> cell = new ArrayList<>();

  /** Of the row's cells, whether each is one with that to the left, and with that above. */
  private final List<Boolean> mergedLeft = new ArrayList<>();

  private final List<Boolean> mergedUp = new ArrayList<>();
  private boolean left;
  private boolean up;
  private boolean header;
  private boolean inRow;

  private Words words = new Words();
  private @Nullable Words label;

  void add(String text, boolean bold) {
    words.add(text, bold);
  }

  /** The paragraph's words so far. */
  String line() {
    return words.line();
  }

  /** Whether the paragraph is the first, and a short line in bold type. */
  boolean isBegun() {
    return blocks.isEmpty() && table.isEmpty() && words.isBoldLine() && !words.isBlank();
  }

  void addLabel(String text) {
    if (label == null) {
      label = new Words();
    }
    label.add(text, false);
  }

  void addBehind(List<DocumentBlock> box) {
    behind.addAll(box);
  }

  /**
   * Ends a paragraph.
   *
   * @param level of a heading its level, from 1; 0 for text
   */
  void endParagraph(RtfState state, int level) {
    @Nullable Words beforeTab = state.firstIndent < 0 && label == null ? words.takeLabel() : null;
    @Nullable Words mark = label == null ? beforeTab : label;
    String number = mark == null ? "" : mark.line();
    boolean item = !number.isEmpty();
    String shown = number.matches(NUMBER) ? number + " " : "";
    boolean inTable = state.inTable || inRow;
    List<DocumentBlock> to = inTable ? cell : blocks;
    if (!words.isBlank()) {
      if (!inTable) {
        endTable();
      }
      if (level > 0) {
        to.add(new Heading(shown + words.line(), level));
      } else {
        to.add(item ? new Item(shown + words.line(), state.depth()) : words.asBlock());
      }
    }
    to.addAll(behind);
    behind.clear();
    words = new Words();
    label = null;
  }

  void beginRow() {
    inRow = true;
    mergedLeft.clear();
    mergedUp.clear();
    header = false;
  }

  void headerRow() {
    header = true;
  }

  void mergeLeft() {
    left = true;
  }

  void mergeUp() {
    up = true;
  }

  /** Ends what is said of a cell before the row. */
  void endDefinition() {
    mergedLeft.add(left);
    mergedUp.add(up);
    left = false;
    up = false;
  }

  void endCell() {
    int at = cells.size();
    boolean covered = at < mergedLeft.size() && mergedLeft.get(at);
    boolean continued = at < mergedUp.size() && mergedUp.get(at);
    cells.add(new Cell(covered ? List.of() : cell, 1, continued));
    cell = new ArrayList<>();
  }

  void endRow() {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      table.add(cells, header);
    }
    cells.clear();
    inRow = false;
  }

  private void endTable() {
    endRow();
    if (!table.isEmpty()) {
      blocks.addAll(table.blocks(false));
      table = new TableBuilder();
    }
  }

  /** All of it, when nothing more comes. */
  List<DocumentBlock> end(RtfState state) {
    endParagraph(state, 0);
    endTable();
    return blocks;
  }
}
