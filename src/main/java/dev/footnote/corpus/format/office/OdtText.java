package dev.footnote.corpus.format.office;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The words of an OpenDocument text's paragraphs: those that are seen. */
final class OdtText {

  private final OdtStyles styles;
  private final List<Element> notes = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();

  OdtText(OdtStyles styles) {
    this.styles = styles;
  }

  /** The words of a paragraph or heading. */
  Words read(Element paragraph) {
    Words words = new Words();
    @Nullable String style = Xml.attribute(paragraph, "style-name");
    if (!styles.isHidden("paragraph", style)) {
      addChildren(paragraph, styles.isBold("paragraph", style, false), words);
    }
    return words;
  }

  /** The bodies of the notes since the last call, in order. */
  List<Element> takeNotes() {
    return take(notes);
  }

  /** The text boxes since the last call: each holds blocks. */
  List<Element> takeBoxes() {
    return take(boxes);
  }

  private static List<Element> take(List<Element> from) {
    List<Element> taken = List.copyOf(from);
    from.clear();
    return taken;
  }

  private void addChildren(Element parent, boolean bold, Words words) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        words.add(text.getWholeText().replaceAll("\\s", " "), bold); // but not no-break spaces
      } else if (node instanceof Element element) {
        add(element, bold, words);
      }
    }
  }

  private void add(Element element, boolean bold, Words words) {
    switch (Xml.name(element)) {
      case "s" -> words.add(" ", bold); // however many: they are shown as one
      case "tab" -> words.add(" ", bold);
      case "line-break" -> words.add("\n", bold);
      case "span" -> {
        @Nullable String style = Xml.attribute(element, "style-name");
        if (!styles.isHidden("text", style)) {
          addChildren(element, styles.isBold("text", style, bold), words);
        }
      }
      case "note" -> Xml.children(element, "note-body").forEach(notes::add);
      case "text-box" -> boxes.add(element);
      case "hidden-text",
          "hidden-paragraph",
          "annotation",
          "ruby-text",
          "title",
          "desc",
          "script" -> {}
      default -> addChildren(element, bold, words);
    }
  }
}
