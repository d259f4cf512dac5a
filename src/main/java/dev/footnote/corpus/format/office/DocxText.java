package dev.footnote.corpus.format.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word file's paragraphs: those that are seen, with insertions and without
 * deletions, and of fields what they came to. It is to be given all paragraphs in order, for a
 * field may reach over several.
 */
final class DocxText {

  /**
   * A mark of a note.
   *
   * @param kind {@code footnote} or {@code endnote}
   * @param id the note's among its kind
   */
  record NoteMark(String kind, String id) {}

  private final DocxStyles styles;

  /** The fields that are open, each with whether its instruction still goes on. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  private final List<NoteMark> notes = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();
  private Words words = new Words();
  private boolean boldStyle;
  private boolean hiddenStyle;

  DocxText(DocxStyles styles) {
    this.styles = styles;
  }

  /** Adds the words of a paragraph that has a style, or the usual one. */
  void read(Element paragraph, @Nullable String style, Words into) {
    words = into;
    boldStyle = styles.has(style, "b");
    hiddenStyle = styles.has(style, "vanish");
    addChildren(paragraph, false);
  }

  /** The text boxes since the last call: each holds blocks. */
  List<Element> takeBoxes() {
    List<Element> taken = List.copyOf(boxes);
    boxes.clear();
    return taken;
  }

  /** The notes that have been referred to since the last call, in order. */
  List<NoteMark> takeNotes() {
    List<NoteMark> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  private void addChildren(Element parent, boolean bold) {
    for (Element child : parent.children()) {
      add(child, bold);
    }
  }

  private void add(Element element, boolean bold) {
    switch (Xml.name(element)) {
      case "t" -> addWords(element.wholeText(), bold);
      case "tab", "ptab" -> addWords(" ", bold);
      case "br" -> addWords(isLineBreak(element) ? "\n" : " ", bold);
      case "cr" -> addWords("\n", bold);
      case "noBreakHyphen" -> addWords("-", bold);
      case "r" -> addRun(element);
      case "fldChar" -> addFieldMark(String.valueOf(Xml.attribute(element, "fldCharType")));
      case "footnoteReference" -> addNote("footnote", element);
      case "endnoteReference" -> addNote("endnote", element);
      case "txbxContent" -> boxes.add(element);
      // the same for programs of different ages
      case "AlternateContent" -> {
        @Nullable Element choice = Xml.child(element, "Choice");
        @Nullable Element fallback = Xml.child(element, "Fallback");
        @Nullable Element shown = choice == null ? fallback : choice;
        if (shown != null) {
          addChildren(shown, bold);
        }
      }
      // taken back, moved away, or said of the text: of formatting, of fields, of pronunciation
      case "del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "rt" -> {}
      case "fldSimple", "hyperlink", "ins", "moveTo" -> addChildren(element, bold);
      default -> addChildren(element, bold);
    }
  }

  private static boolean isLineBreak(Element br) {
    @Nullable String type = Xml.attribute(br, "type");
    return type == null || type.equals("textWrapping");
  }

  private void addRun(Element run) {
    @Nullable Element properties = Xml.child(run, "rPr");
    @Nullable String style = Xml.value(properties, "rStyle");
    if (is(properties, "vanish", style, hiddenStyle)) {
      for (Element child : run.children()) { // a field goes on even where it is not seen
        if (Xml.is(child, "fldChar")) {
          add(child, false);
        }
      }
      return;
    }
    addChildren(run, is(properties, "b", style, boldStyle));
  }

  private boolean is(
      @Nullable Element properties, String flag, @Nullable String style, boolean paragraph) {
    @Nullable Boolean own = Xml.flag(properties, flag);
    return own != null ? own : paragraph || (style != null && styles.has(style, flag));
  }

  private void addFieldMark(String type) {
    switch (type) {
      case "begin" -> fields.push(true);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(false);
        }
      }
      default -> fields.poll();
    }
  }

  private void addNote(String kind, Element mark) {
    @Nullable String id = Xml.attribute(mark, "id");
    if (id != null && !fields.contains(true)) {
      notes.add(new NoteMark(kind, id));
    }
  }

  private void addWords(String text, boolean bold) {
    if (!fields.contains(true)) {
      words.add(text, bold);
    }
  }
}
