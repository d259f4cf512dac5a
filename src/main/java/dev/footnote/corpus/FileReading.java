package dev.footnote.corpus;

import java.util.List;

/** What came of reading one file. */
public sealed interface FileReading permits FileReading.Accepted, Rejection {

  /**
   * What the file holds.
   *
   * @param articles at least one; several of an archive, an export or a feed
   * @param notes what a person should know about how it was read, one line each; mostly empty
   */
  record Accepted(List<Article> articles, List<String> notes) implements FileReading {

    public Accepted {
      articles = List.copyOf(articles);
      notes = List.copyOf(notes);
      if (articles.isEmpty()) {
        throw new IllegalArgumentException("a file that is accepted must hold an article");
      }
    }

    /** The one article of a file that holds no more, or else the first. */
    public Article article() {
      return articles.getFirst();
    }
  }
}
