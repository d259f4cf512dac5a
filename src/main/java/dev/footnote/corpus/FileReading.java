package dev.footnote.corpus;

import java.util.List;

/** What came of reading one file. */
public sealed interface FileReading permits FileReading.Accepted, Rejection {

  /**
   * The article.
   *
   * @param article the article
   * @param notes what a person should know about how it was read, one line each; mostly empty
   */
  record Accepted(Article article, List<String> notes) implements FileReading {

    public Accepted {
      notes = List.copyOf(notes);
    }
  }
}
