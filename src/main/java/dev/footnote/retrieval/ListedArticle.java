package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;

/**
 * What a list of articles shows of one, without its text; see {@link Articles#list}.
 *
 * @param path see {@link Article#path}
 * @param folder the corpus folder that it lies in, absolute; empty where it comes from no file.
 *     With {@code path} it tells the article from all others in the index
 * @param provenance what it is called and where it comes from
 */
public record ListedArticle(String path, String folder, Provenance provenance) {

  /** What it is called. */
  public String title() {
    return provenance.title();
  }
}
