package dev.footnote.corpus.format.office;

/** What holds for a stretch of an RTF file; a group begins with what holds around it. */
final class RtfState {

  /** Where words go. */
  enum Destination {
    TEXT,
    NOWHERE,
    /** A list's number or bullet. */
    LABEL,
    STYLES,
    TITLE,
    AUTHOR,
    CREATED
  }

  static final int NO_LEVEL = -1;

  Destination destination = Destination.TEXT;

  /** Whether the group is a text apart: a note, a box. */
  boolean note;

  boolean box;

  boolean bold;

  /** In half points. */
  int size;

  boolean hidden;
  boolean deleted;
  int language;

  int style;
  int outline = NO_LEVEL;
  boolean inTable;
  int listLevel = NO_LEVEL;
  int indent;
  int firstIndent;

  RtfState() {}

  /** What a group within begins with. */
  RtfState(RtfState around) {
    destination = around.destination;
    bold = around.bold;
    size = around.size;
    hidden = around.hidden;
    deleted = around.deleted;
    language = around.language;
    style = around.style;
    outline = around.outline;
    inTable = around.inTable;
    listLevel = around.listLevel;
    indent = around.indent;
    firstIndent = around.firstIndent;
  }

  /** {@code \pard} */
  void resetParagraph() {
    style = 0;
    outline = NO_LEVEL;
    inTable = false;
    listLevel = NO_LEVEL;
    indent = 0;
    firstIndent = 0;
  }

  /** {@code \plain} */
  void resetCharacters(int usualLanguage) {
    bold = false;
    size = 0;
    hidden = false;
    deleted = false;
    language = usualLanguage;
  }

  /** How many lists an item stands in. */
  int depth() {
    int depth = listLevel >= 0 ? listLevel + 1 : (indent + firstIndent) / 360 + 1;
    return Math.clamp(depth, 1, 9);
  }
}
