package dev.footnote.retrieval;

import static java.util.stream.Collectors.joining;

import dev.footnote.corpus.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was indexed.
 *
 * @param stamp its source's, see {@link Source#stamp}
 * @param content see {@link #content}
 * @param reason why it cannot be used; null if it can
 */
public record IndexedFile(String stamp, String content, @Nullable String reason) {

  /** Tells whether a file says the same as another, whatever they are called. */
  public static String content(List<Article> articles) {
    return Digest.of(
        articles.stream()
            .map(article -> article.provenance() + "\n" + article.text())
            .collect(joining("\n")));
  }
}
