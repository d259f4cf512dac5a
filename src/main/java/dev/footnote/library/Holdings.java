package dev.footnote.library;

import dev.footnote.corpus.Rejection;
import dev.footnote.corpus.UnreadKinds;
import java.util.List;

/**
 * What the corpus folders hold, for a person who wonders where a file has gone.
 *
 * @param articles how many are answered from
 * @param files how many files these are in
 * @param unusable the files and folders that cannot be used, each with its reason
 * @param unread the files of other kinds
 */
public record Holdings(int articles, int files, List<Rejection> unusable, UnreadKinds unread) {

  public Holdings {
    unusable = List.copyOf(unusable);
  }

  /** Such as {@code 12 articles, 3 files of kinds that are not read (.pages 2, .key 1)}. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(articles + (articles == 1 ? " article" : " articles"));
    if (files != articles) {
      line.append(" in ").append(files).append(files == 1 ? " file" : " files");
    }
    if (!unusable.isEmpty()) {
      line.append(", ").append(unusable.size()).append(" that cannot be used");
    }
    if (unread.total() > 0) {
      line.append(", ").append(unread);
    }
    return line.toString();
  }
}
