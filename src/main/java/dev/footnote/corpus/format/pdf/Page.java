package dev.footnote.corpus.format.pdf;

import java.util.List;

/**
 * A page as it stands.
 *
 * @param number from 1, by position in the file
 * @param bands what is on it, from top to bottom
 */
record Page(int number, List<Band> bands) {

  Page {
    bands = List.copyOf(bands);
  }
}
