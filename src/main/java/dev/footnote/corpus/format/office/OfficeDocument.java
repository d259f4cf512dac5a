package dev.footnote.corpus.format.office;

import java.util.List;

/**
 * What a document holds.
 *
 * @param blocks its text in order
 * @param notes its footnotes and endnotes in order, which stand under no heading
 * @param properties what it states of itself
 * @param cut whether it is damaged at its end, so that more may have stood there
 */
public record OfficeDocument(
    List<DocumentBlock> blocks,
    List<DocumentBlock> notes,
    DocumentProperties properties,
    boolean cut) {

  public OfficeDocument {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }
}
