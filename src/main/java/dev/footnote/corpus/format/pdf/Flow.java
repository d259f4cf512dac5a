package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.PdfBlock.Heading;
import dev.footnote.corpus.format.pdf.PdfBlock.Item;
import dev.footnote.corpus.format.pdf.PdfBlock.Paragraph;
import dev.footnote.corpus.format.pdf.PdfBlock.Row;
import dev.footnote.corpus.format.pdf.Region.Table;
import dev.footnote.language.Hyphenation;
import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts lines together to paragraphs, headings and items, in the order they are read, over columns
 * and pages.
 */
final class Flow {

  private static final int LONGEST_HEADING = 200;
  private static final int LONGEST_BOLD_HEADING = 100;

  private static final Pattern BULLET =
      Pattern.compile("[•‣◦▪●○■□▸►·∙\\uF0A7\\uF0B7–—*-] +(?=\\S)");
  private static final Pattern SOFT = Pattern.compile("\u00AD");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final BodyStyle body;
  private final FootNotes notes;
  private final Wraps wraps;
  private final HeadingLevels levels;
  private final List<PdfBlock> blocks = new ArrayList<>();

  /** How far the items of the open lists are indented, the outermost first, in points. */
  private final List<Float> lists = new ArrayList<>();

  private @Nullable Draft open;

  Flow(BodyStyle body, Hyphenation hyphenation, FootNotes notes, Map<String, Integer> outline) {
    this.body = body;
    this.notes = notes;
    this.wraps = new Wraps(body, hyphenation);
    this.levels = new HeadingLevels(body, outline);
  }

  /** Adds a column's lines. */
  void add(List<TextLine> column) {
    for (int i = 0; i < column.size(); i++) {
      TextLine line = column.get(i);
      TextLine next = i + 1 < column.size() ? column.get(i + 1) : null;
      Draft draft = open;
      if (draft == null || !wraps.add(draft, line, next)) {
        close();
        open = wraps.begin(line);
      }
    }
  }

  /** Adds a table, or goes on with the one above it, whose columns it may name again. */
  void add(Table table, int page) {
    close();
    List<String> columns = new ArrayList<>();
    boolean goesOn = false;
    for (int i = blocks.size() - 1; i >= 0 && blocks.get(i) instanceof Row row; i--) {
      goesOn |= row.page() < page && row.cells().size() == table.rows().getFirst().size();
      if (row.first()) {
        columns = row.cells();
        break;
      }
    }
    boolean again = goesOn && table.rows().getFirst().equals(columns);
    boolean another = !goesOn || (table.named() && !again);
    for (int i = again ? 1 : 0; i < table.rows().size(); i++) {
      boolean first = i == 0 && another;
      blocks.add(new Row(page, table.rows().get(i), first && table.named(), first));
    }
    lists.clear();
  }

  /** All blocks in order. */
  List<PdfBlock> build() {
    close();
    return levels.ranked(blocks);
  }

  private void close() {
    Draft draft = open;
    open = null;
    if (draft == null) {
      return;
    }
    String words = seen(draft.text());
    Segment style = draft.first().segment();
    int page = draft.first().page();
    if (words.isEmpty() || notes.take(words, page)) {
      return;
    }
    boolean item = draft.isItem() && !body.isLarger(style);
    if (!item && isHeading(words, style)) {
      lists.clear();
      levels.add(blocks.size(), style);
      blocks.add(new Heading(page, words.replace('\n', ' '), 0));
    } else if (item) {
      addItem(page, words, draft);
    } else if (draft.isIndentedList()) {
      List<String> items = words.lines().toList();
      for (int i = 0; i < items.size(); i++) {
        addItem(draft.pages().get(i), items.get(i), draft);
      }
    } else {
      lists.clear();
      blocks.add(new Paragraph(page, words));
    }
  }

  private void addItem(int page, String words, Draft draft) {
    float indent = draft.first().x() - draft.first().left();
    float least = 0.5f * draft.first().size();
    boolean first = lists.isEmpty();
    while (lists.size() > 1 && lists.getLast() > indent + least) {
      lists.removeLast();
    }
    if (first || indent > lists.getLast() + least) {
      lists.add(indent);
    }
    Matcher bullet = BULLET.matcher(words);
    String item = bullet.lookingAt() ? words.substring(bullet.end()) : words;
    blocks.add(new Item(page, item.replace('\n', ' '), lists.size(), first));
  }

  private boolean isHeading(String words, Segment style) {
    boolean sentence = words.endsWith(".") || words.endsWith(",") || words.endsWith(";");
    return body.standsOut(style)
        && LETTER.matcher(words).find()
        && words.length() <= (body.isLarger(style) ? LONGEST_HEADING : LONGEST_BOLD_HEADING)
        && !(sentence && words.length() > LONGEST_BOLD_HEADING / 2)
        && (body.isLarger(style) || words.indexOf('\n') < 0);
  }

  /** Words as they are shown: without soft hyphens, and without raised figures that mark notes. */
  private static String seen(String text) {
    String words = SOFT.matcher(text).replaceAll("");
    StringBuilder shown = new StringBuilder(words);
    List<Span> marks = ReferenceMarks.in(words);
    for (Span mark : marks.reversed()) {
      int type = Character.getType(words.charAt(mark.start()));
      if (type == Character.OTHER_NUMBER) {
        shown.delete(mark.start(), mark.end());
      }
    }
    return shown.toString().strip();
  }
}
