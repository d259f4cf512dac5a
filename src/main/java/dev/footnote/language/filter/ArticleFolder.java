package dev.footnote.language.filter;

/**
 * A folder of articles, with all below it.
 *
 * @param corpus the corpus folder, absolute; empty for articles that come from no file
 * @param path the path below it, with forward slashes: {@code minutes/2023}; empty for all of it
 */
public record ArticleFolder(String corpus, String path) {

  /** What people call it: its path, or else the corpus folder's own name. */
  public String name() {
    return path.isEmpty() ? lastOf(corpus) : path;
  }

  /** The last part of its name. */
  String shortName() {
    return lastOf(name());
  }

  private static String lastOf(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
